export interface Callbacks {
  readonly success: (answer?: unknown) => void;
  readonly fail: (error?: unknown) => void;
}

/**
 * What an API of WeChat answers to its callbacks; it is called in the same tick. Rejects where it fails, throws or, with
 * `patienceMs`, has not answered in time. By callbacks, as old base libraries have no promises.
 */
export function asked(call: (callbacks: Callbacks) => void, patienceMs?: number): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const answer = new Promise((success, fail) => {
    if (patienceMs !== undefined) timer = setTimeout(fail, patienceMs);
    call({ success, fail });
  });
  const stop = (): void => {
    if (timer !== undefined) clearTimeout(timer);
  };
  answer.then(stop, stop);
  return answer;
}
