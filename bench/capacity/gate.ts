/** A limit of so many a second. */
export interface Gate {
  /** @returns the moment at which the operation begins; undefined: refused, since it would have to wait too long */
  pass(now: number): number | undefined;
}

/**
 * A second's worth passes at once. What comes beyond waits for its turn, at most so many milliseconds.
 * Without a limit everything passes.
 */
export function createGate(perSecond: number | undefined, longestWaitMs: number): Gate {
  if (perSecond === undefined) return { pass: (now) => now };
  const step = 1000 / perSecond;
  /** Where the next operation would begin, were all evenly spread. */
  let next = -Infinity;
  return {
    pass(now) {
      const turn = Math.max(next, now - 1000 + step);
      if (turn - now > longestWaitMs) return undefined;
      next = turn + step;
      return Math.max(turn, now);
    },
  };
}

/** A limit of so many within each minute by the clock, or each day, as WeChat counts its interfaces. */
export function createQuota(limit: number | undefined, windowMs: number): { take(now: number): boolean } {
  let window = -1;
  let taken = 0;
  return {
    take(now) {
      const current = Math.floor(now / windowMs);
      if (current !== window) [window, taken] = [current, 0];
      if (limit !== undefined && taken >= limit) return false;
      taken += 1;
      return true;
    },
  };
}
