/** Calls an API of WeChat that only adds a comfort: where it is missing or fails, the page goes on as it is. */
export function attempt(call: () => unknown): void {
  try {
    Promise.resolve(call()).catch(() => undefined);
  } catch {
    // An error that came out of here would take the whole page with it.
  }
}
