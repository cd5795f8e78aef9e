/** Far longer than any machine needs; it only keeps a failing test from waiting for ever. */
const PATIENCE_MS = 60_000;

/** Waits until something holds, checking after each turn of the event loop. */
export async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`It never came true: ${holds.toString()}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
