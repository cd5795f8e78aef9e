import type { HintText } from '../operator-hint';

/** What the operator should know of a booking. The text of an error may hold the query, so only its number is kept. */
export interface LogEntry {
  readonly action: 'book';
  readonly error?: 'UNAVAILABLE';
  readonly errcode?: number;
  readonly warning?: HintText;
  readonly warningZh?: HintText;
}

export type Logger = (entry: LogEntry) => void;

/** Prints one JSON line; the platform collects what a function prints. */
export const logToConsole: Logger = (entry) => {
  console.log(JSON.stringify(entry));
};
