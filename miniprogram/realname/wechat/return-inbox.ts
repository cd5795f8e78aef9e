import { readReturn, type Return } from './read-return';

/**
 * Where the app puts what App.onShow brings, and a check takes it out: at once, or when its page has been loaded after
 * a cold start.
 */
export interface ReturnInbox {
  /** Call it with the options of every App.onShow. The same ones twice mean the same as once. */
  readonly capture: (options: unknown) => void;
  /** Whether a code waits to be taken. */
  readonly holdsCode: () => boolean;
  /** Whether City Services has sent the person back, with a code or without, and no check has heard of it. */
  readonly holdsReturn: () => boolean;
  /** Hands out what came last, once. */
  readonly take: () => Return | undefined;
  /** @returns a function that ends the subscription */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createReturnInbox(): ReturnInbox {
  let held: Return | undefined;
  // WeChat hands out the same options again whenever the app comes to the front: a code counts the first time only.
  let isHeard = false;
  const takenCodes = new Set<string>();
  const listeners = new Set<() => void>();

  return {
    capture(options) {
      const read = readReturn(options);
      const arrival: Return = read.kind === 'code' && takenCodes.has(read.code) ? { kind: 'other' } : read;
      if (held?.kind !== 'code' || arrival.kind === 'code') held = arrival;
      // The latest subscriber is the page on top.
      Array.from(listeners)
        .reverse()
        .forEach((listener) => {
          listener();
        });
    },
    holdsCode: () => held?.kind === 'code',
    // WeChat hands out an old refusal again and again; who has heard of one was here already.
    holdsReturn: () => held?.kind === 'code' || (held?.kind === 'no_code' && !isHeard),
    take() {
      const taken = held;
      held = undefined;
      isHeard ||= taken !== undefined && taken.kind !== 'other';
      if (taken?.kind === 'code') takenCodes.add(taken.code);
      return taken;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
