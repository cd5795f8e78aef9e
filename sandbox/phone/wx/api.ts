import type { Realm } from '../realm';

export type ApiOptions = Readonly<Record<string, unknown>>;

/** A failure that the mini-program is told of, as `<api>:fail <reason>`. */
export class ApiFailure extends Error {
  constructor(
    reason: string,
    /** Further fields of the failure, such as errCode; an errMsg among them stands as it is. */
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(reason);
  }
}

type Callback = (result: unknown) => void;

export type AsyncApi = (options?: unknown) => Promise<unknown> | undefined;

/**
 * Makes functions that answer as WeChat's do: by callbacks if any is given, else by a promise.
 * `run` runs in the caller's tick; its result's fields are joined with `errMsg: '<name>:ok'`.
 * Anything it throws but an ApiFailure is a fault of the phone, and reported.
 */
export type ApiFactory = (name: string, run: (options: ApiOptions) => unknown) => AsyncApi;

const isObject = (value: unknown): value is ApiOptions => typeof value === 'object' && value !== null;

/** An option of a known type, or a fallback. */
export const stringOption = (options: ApiOptions, name: string, fallback = ''): string => {
  const value = options[name];
  return typeof value === 'string' ? value : fallback;
};

export function createApiFactory(realm: Realm, fail: (error: Error) => void): ApiFactory {
  const callback = (options: ApiOptions, name: string): Callback => {
    const run = options[name];
    return (result) => {
      if (typeof run === 'function') realm.guard(() => void Reflect.apply(run, undefined, [result]));
    };
  };
  function failure(name: string, error: unknown): ApiOptions {
    if (error instanceof ApiFailure) return { errMsg: `${name}:fail ${error.message}`, ...error.extra };
    fail(error instanceof Error ? error : new Error(String(error)));
    return { errMsg: `${name}:fail ${String(error)}` };
  }
  return (name, run) => (given) => {
    const options = isObject(given) ? given : {};
    const byCallback = ['success', 'fail', 'complete'].some((key) => typeof options[key] === 'function');
    const work = (): Promise<unknown> => {
      try {
        return Promise.resolve(run(options));
      } catch (error) {
        return Promise.reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    const answer = work().then(
      (result) => ({ ok: true, result: { ...(isObject(result) ? result : {}), errMsg: `${name}:ok` } }),
      (error: unknown) => ({ ok: false, result: failure(name, error) }),
    );
    if (byCallback) {
      void answer.then(({ ok, result }) => {
        callback(options, ok ? 'success' : 'fail')(result);
        callback(options, 'complete')(result);
      });
      return undefined;
    }
    return new Promise((resolve, reject) => {
      void answer.then(({ ok, result }) => {
        if (!realm.alive) return;
        if (ok) resolve(result);
        // WeChat rejects with a plain object, not with an Error.
        else (reject as (reason: unknown) => void)(result);
      });
    });
  };
}
