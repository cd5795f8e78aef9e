/** What a call ran into. */
export type Refusal =
  | 'instances'
  | 'newInstancesPerMinute'
  | 'operationsPerSecond'
  | 'databasePerSecond'
  | 'connections'
  | 'readsPerDay'
  | 'writesPerDay'
  | 'wechatPerMinute'
  | 'tokensPerMinute'
  | 'deadline';

/** What happened within one second. */
export interface Second {
  checks: number;
  reads: number;
  writes: number;
  wechat: number;
  tokens: number;
  refused: number;
  /** The most instances that worked at the same time. */
  busy: number;
}

export interface Tally {
  people: { arrived: number; checked: number; gaveUp: number };
  calls: { made: number; answered: number };
  readonly refused: Map<Refusal, number>;
  /** The limit that was the first to be met, and when. */
  first: { readonly refusal: Refusal; readonly at: number } | undefined;
  readonly seconds: Second[];
  /** Milliseconds of each check that was answered, from the tap to the answer. */
  readonly checkMs: number[];
  /** How long instances worked. */
  workedMs: number;
  instancesStarted: number;
  mostInstances: number;
}

export const newTally = (): Tally => ({
  people: { arrived: 0, checked: 0, gaveUp: 0 },
  calls: { made: 0, answered: 0 },
  refused: new Map(),
  first: undefined,
  seconds: [],
  checkMs: [],
  workedMs: 0,
  instancesStarted: 0,
  mostInstances: 0,
});

export function secondAt({ seconds }: Tally, now: number): Second {
  const index = Math.floor(now / 1000);
  while (seconds.length <= index) {
    seconds.push({ checks: 0, reads: 0, writes: 0, wechat: 0, tokens: 0, refused: 0, busy: 0 });
  }
  const second = seconds[index];
  if (second === undefined) throw new RangeError('Time went back.');
  return second;
}

export function noteRefusal(tally: Tally, refusal: Refusal, now: number): void {
  tally.refused.set(refusal, (tally.refused.get(refusal) ?? 0) + 1);
  tally.first ??= { refusal, at: now };
  secondAt(tally, now).refused += 1;
}

export const refusedCalls = ({ refused }: Tally): number => [...refused.values()].reduce((sum, one) => sum + one, 0);

/** The most of something within a second. */
export const peakOf = ({ seconds }: Tally, what: (second: Second) => number): number =>
  seconds.reduce((most, second) => Math.max(most, what(second)), 0);

export const sumOf = ({ seconds }: Tally, what: (second: Second) => number): number =>
  seconds.reduce((sum, second) => sum + what(second), 0);

/** The value that this share of them does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)] ?? Number.NaN;
}
