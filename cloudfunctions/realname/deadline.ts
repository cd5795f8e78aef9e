/** A step was given up because its time was over. The step itself may still be running. */
export class DeadlineExceeded extends Error {
  override readonly name = 'DeadlineExceeded';
}

const DEFAULT_TIME_LIMIT_MS = 3000;
/** `setTimeout` with more than this fires at once. */
const MAX_TIME_LIMIT_MS = 2 ** 31 - 1;
/** An answer must leave this long before the platform's limit, or the function is killed before it arrives. */
const SPARE_MS = 300;
const MIN_BUDGET_MS = 100;

/** A moment by which a step must be over. */
export interface Deadline {
  /** Milliseconds that are left now; 0 or less once the moment has passed. */
  readonly left: () => number;
}

/** The moments by which a request's steps must be over. */
export interface Deadlines {
  readonly answer: Deadline;
  /** Earlier than `answer`, so that WeChat's reply can still be stored. */
  readonly upstream: Deadline;
  /** The platform kills the invocation this many milliseconds after its start. */
  readonly limitMs: number;
}

/**
 * The deadlines of a request that begins now.
 * @param timeLimitMs the platform's limit for this invocation, from its context
 * @param elapsed a clock in milliseconds that never jumps, unlike `Date.now()` when a frozen instance wakes up
 */
export function deadlinesFor(timeLimitMs: unknown, elapsed: () => number): Deadlines {
  const isLimit = typeof timeLimitMs === 'number' && Number.isFinite(timeLimitMs) && timeLimitMs > 0;
  const limitMs = isLimit ? Math.min(timeLimitMs, MAX_TIME_LIMIT_MS) : DEFAULT_TIME_LIMIT_MS;
  const startedAt = elapsed();
  const budget = Math.max(limitMs - SPARE_MS, MIN_BUDGET_MS);
  const forStoring = Math.min(600, budget / 4);
  const after = (ms: number): Deadline => ({ left: () => startedAt + ms - elapsed() });
  return { answer: after(budget), upstream: after(budget - forStoring), limitMs };
}

/**
 * The promise's result, if it arrives before the deadline.
 * @throws DeadlineExceeded
 */
export async function inTime<T>(deadline: Deadline, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => {
        reject(new DeadlineExceeded());
      },
      Math.max(deadline.left(), 0),
    );
  });
  try {
    return await Promise.race([promise, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The work's result, if it arrives before the deadline. Otherwise the signal is aborted, which tells the work to stop.
 * @throws DeadlineExceeded
 */
export async function within<T>(deadline: Deadline, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const timeUp = new AbortController();
  try {
    return await inTime(deadline, work(timeUp.signal));
  } catch (error) {
    timeUp.abort();
    throw error;
  }
}
