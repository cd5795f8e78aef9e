import type { Page } from 'playwright-core';

interface HoldingWindow {
  letTimePass(ms: number): void;
}

/** Runs in the browser, and so stands alone: not even a named function, for which a compiler may want a helper. */
function hold(): void {
  const setReal = window.setTimeout.bind(window);
  const clearReal = window.clearTimeout.bind(window);
  const held = new Map<number, { readonly at: number; readonly run: () => void }>();
  let now = 0;
  Object.assign(window, {
    setTimeout(callback: (...args: unknown[]) => void, ms = 0, ...args: unknown[]): number {
      if (ms < 1000) return setReal(callback, ms, ...args);
      // A real timer that never ends is where the number comes from.
      const timer = setReal(() => undefined, 2 ** 31 - 1);
      held.set(timer, { at: now + ms, run: callback.bind(window, ...args) });
      return timer;
    },
    clearTimeout(timer?: number): void {
      if (timer !== undefined) held.delete(timer);
      clearReal(timer);
    },
    letTimePass(ms: number): void {
      now += ms;
      const due = [...held].filter(([, { at }]) => at <= now).sort(([, one], [, other]) => one.at - other.at);
      for (const [timer, { run }] of due) {
        window.clearTimeout(timer);
        run();
      }
    },
  });
}

/**
 * Makes timers of a second or more wait until they are told to go on: what a page shows after seconds is then neither
 * waited for nor missed. Shorter ones run as they do.
 * @returns lets so many milliseconds pass for the timers that are held
 */
export async function holdTimers(page: Page): Promise<(ms: number) => Promise<void>> {
  await page.evaluate(hold);
  return (ms) =>
    page.evaluate((by) => {
      (window as unknown as HoldingWindow).letTimePass(by);
    }, ms);
}
