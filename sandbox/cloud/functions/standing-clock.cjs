/**
 * A clock that stands still until it is moved on: with it no deadline of a function passes only because the machine is
 * busy, and no test has to wait for one. Plain JavaScript without dependencies, like the runner that loads it.
 */
'use strict';

const { performance } = require('node:perf_hooks');
const { setImmediate } = require('node:timers');

/** Shorter waits are pauses, which end by themselves: code that polls would otherwise never poll again. */
const LONGEST_PAUSE_MS = 200;
/** So much of a pause is really waited, for a test that polls often is not to take as long as the polling. */
const PAUSE_SHARE = 0.1;
const NEVER_MS = 2 ** 31 - 1;
/** After this many turns of the event loop, everything that has arrived was read and handled. */
const TURNS = 50;

/** Takes over this process's elapsed time and its timers. @returns moves the clock on */
function standStill() {
  const { setTimeout: setRealTimeout, clearTimeout: clearRealTimeout } = globalThis;
  const waiting = new Map();
  let now = 0;

  // Defined anew: before Node 20 it cannot be assigned to.
  Object.defineProperty(performance, 'now', { value: () => now });
  globalThis.setTimeout = (callback, ms, ...args) => {
    if (!(ms > LONGEST_PAUSE_MS)) return setRealTimeout(callback, ms * PAUSE_SHARE, ...args);
    const timer = setRealTimeout(() => undefined, NEVER_MS);
    waiting.set(timer, { at: now + ms, run: () => callback(...args) });
    return timer;
  };
  globalThis.clearTimeout = (timer) => {
    waiting.delete(timer);
    clearRealTimeout(timer);
  };

  function jump(leastMs) {
    const moments = [...waiting.values()].map(({ at }) => at).filter((at) => at >= now + leastMs);
    if (moments.length === 0) return;
    now = Math.min(...moments);
    const due = [...waiting].filter(([, { at }]) => at <= now).sort(([, one], [, other]) => one.at - other.at);
    for (const [timer, { run }] of due) {
      globalThis.clearTimeout(timer);
      run();
    }
  }

  /** To the first moment, at least so far away, that something waits for; all that waits until then is called. */
  return function moveOn(leastMs, turns = TURNS) {
    if (turns === 0) jump(leastMs);
    else setImmediate(() => moveOn(leastMs, turns - 1));
  };
}

module.exports = { standStill };
