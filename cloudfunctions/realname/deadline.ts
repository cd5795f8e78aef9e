/** Time was up before the step ended. The step itself may still be running. */
export class DeadlineExceeded extends Error {
  override readonly name = 'DeadlineExceeded';
}

const DEFAULT_TIME_LIMIT_MS = 3000;
/** The most that a timer can wait for. */
const MAX_TIME_LIMIT_MS = 2 ** 31 - 1;
/** What the platform needs to carry an answer away before it kills the function. */
const SPARE_MS = 300;
const MIN_BUDGET_MS = 100;

/** A moment by which a step must be over. */
export interface Deadline {
  /** Milliseconds until then, at the moment of asking; 0 or less when it has passed. */
  readonly left: () => number;
}

/** The moments by which a request's steps must be over. */
export interface Deadlines {
  readonly answer: Deadline;
  /** Leaves time to store what WeChat said. */
  readonly upstream: Deadline;
  /** The platform ends the invocation so many milliseconds after its start. */
  readonly limitMs: number;
}

/**
 * The deadlines of a request that begins now.
 * @param timeLimitMs the platform's limit for this invocation, as it stands in the context
 * @param elapsed milliseconds by a clock that only ever goes on: the machine's own may be set, above all when a frozen
 * instance wakes
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
 * The promise's result, if it comes in time.
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
 * The result of work that can be broken off, if it comes in time; otherwise the signal tells the work to end.
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
