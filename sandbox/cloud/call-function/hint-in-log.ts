import { isRecord } from '../../../contract';

function parseLine(line: string): unknown {
  try {
    return line.startsWith('{') ? JSON.parse(line) : undefined;
  } catch {
    return undefined;
  }
}

/** What a function's log says to its operator about a request; undefined where it says nothing. */
export function hintInLog(log: readonly string[], requestId: string): string | undefined {
  for (let index = log.length - 1; index >= 0; index -= 1) {
    const line = log[index] ?? '';
    const entry = line.includes(requestId) ? parseLine(line) : undefined;
    if (isRecord(entry) && entry['requestId'] === requestId) {
      return typeof entry['hint'] === 'string' ? entry['hint'] : undefined;
    }
  }
  return undefined;
}
