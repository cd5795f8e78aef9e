import { isRecord } from '../../../contract';

function parseLine(line: string): unknown {
  try {
    return line.startsWith('{') ? JSON.parse(line) : undefined;
  } catch {
    return undefined;
  }
}

/** What a function's log advises its operator about a request, in Chinese where it does, then in English. */
export function hintInLog(log: readonly string[], requestId: string): string | undefined {
  for (let index = log.length - 1; index >= 0; index -= 1) {
    const line = log[index] ?? '';
    const entry = line.includes(requestId) ? parseLine(line) : undefined;
    if (isRecord(entry) && entry['requestId'] === requestId) {
      const hints = [entry['hintZh'], entry['hint']].filter((hint) => typeof hint === 'string');
      return hints.length === 0 ? undefined : hints.join(' ');
    }
  }
  return undefined;
}
