/** Time was up before the step ended. The step itself may still be running. */
export class DeadlineExceeded extends Error {
  override readonly name = 'DeadlineExceeded';
}

const DEFAULT_TIME_LIMIT_MS = 3000;
/** What the platform needs to carry an answer away before it kills the function. */
const SPARE_MS = 300;
const MIN_BUDGET_MS = 100;

/** The moments by which a request's steps must be over, in milliseconds since the epoch. */
export interface Deadlines {
  readonly answer: number;
  /** Leaves time to store what WeChat said. */
  readonly upstream: number;
  /** The platform ends the invocation. */
  readonly end: number;
}

/** @param timeLimitMs the platform's limit for this invocation, as it stands in the context */
export function deadlinesFor(startedAt: number, timeLimitMs: unknown): Deadlines {
  const isLimit = typeof timeLimitMs === 'number' && Number.isFinite(timeLimitMs) && timeLimitMs > 0;
  const limit = isLimit ? timeLimitMs : DEFAULT_TIME_LIMIT_MS;
  const budget = Math.max(limit - SPARE_MS, MIN_BUDGET_MS);
  const forStoring = Math.min(600, budget / 4);
  return { answer: startedAt + budget, upstream: startedAt + budget - forStoring, end: startedAt + limit };
}

/**
 * The promise's result, if it comes in time.
 * @param by milliseconds since the epoch
 * @throws DeadlineExceeded
 */
export async function before<T>(by: number, now: () => number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => {
        reject(new DeadlineExceeded());
      },
      Math.max(by - now(), 0),
    );
  });
  try {
    return await Promise.race([promise, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
