import { parseNumbers } from './parse-numbers';
import type { TripsOfCalls } from './trips';

/** What calls of the real function cost, as measured. Times in milliseconds. */
export interface Costs {
  readonly trips: TripsOfCalls;
  /** The processor's time for a call. */
  readonly cpuMs: { readonly status: number; readonly check: number };
  /** From the start of the process to its first answer, less the time of a warm one. */
  readonly coldMs: number;
}

/** What nobody can measure here, in milliseconds. */
export interface Assumptions {
  readonly databaseMs: number;
  readonly wechatMs: number;
  readonly tokenMs: number;
  /** The platform's own share of a cold start, before the process begins. */
  readonly containerMs: number;
  /** How long the platform keeps an instance that nobody calls. */
  readonly keptMs: number;
  /** How long a database operation beyond the limit waits for its turn before it is refused. */
  readonly longestWaitMs: number;
  /** The function's time limit. */
  readonly timeLimitMs: number;
}

export const ASSUMED: Assumptions = {
  databaseMs: 20,
  wechatMs: 100,
  tokenMs: 100,
  containerMs: 500,
  keptMs: 10 * 60_000,
  longestWaitMs: 1000,
  timeLimitMs: 15_000,
};

/** What an operator found out otherwise, as from the function's log; the rest is assumed as before. */
export const parseAssumptions = (json: string): Assumptions => ({
  ...ASSUMED,
  ...parseNumbers(json, Object.keys(ASSUMED) as (keyof Assumptions)[]),
});

/** The function's memory. */
export const MEMORY_GB = 256 / 1024;
