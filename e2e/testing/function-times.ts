import { isRecord } from '../../contract';

function totalIn(line: string): number | undefined {
  if (!line.startsWith('{')) return undefined;
  const entry: unknown = JSON.parse(line);
  const ms = isRecord(entry) ? entry['ms'] : undefined;
  const total = isRecord(ms) ? ms['total'] : undefined;
  return typeof total === 'number' ? total : undefined;
}

/** How long each request took by the function's own clock, in milliseconds, as its log says. */
export const timesIn = (log: readonly string[]): readonly number[] => log.flatMap((line) => totalIn(line) ?? []);
