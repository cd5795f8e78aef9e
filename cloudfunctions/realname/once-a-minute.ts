const MIN_INTERVAL_MS = 60_000;

/**
 * For what loads the database or WeChat, so that nobody can make an instance repeat it.
 * @returns asks for a turn: false within a minute of the last that was given
 */
export function createTurns(now: () => number): () => boolean {
  let lastAt = -Infinity;
  return () => {
    const at = now();
    // Absolute: if the clock of a waking instance was set back, the difference would stay negative and no turn be given.
    if (Math.abs(at - lastAt) < MIN_INTERVAL_MS) return false;
    lastAt = at;
    return true;
  };
}
