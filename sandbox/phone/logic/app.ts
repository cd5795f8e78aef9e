/** The mini-program's App object, whose errors the phone hears before the mini-program does. */
export interface App {
  readonly object: object;
  readonly call: (method: string, ...args: unknown[]) => void;
  /** Lets the mini-program's own `onError` know. */
  readonly tellError: (error: unknown) => void;
}

type Method = (...args: unknown[]) => unknown;

function method(object: object, name: string): Method | undefined {
  const value: unknown = Reflect.get(object, name);
  return typeof value === 'function' ? (...args) => Reflect.apply(value, object, args) as unknown : undefined;
}

const describe = (error: unknown): string =>
  error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);

/**
 * @param object what the mini-program handed to `App`; frameworks keep it and call its `onError` themselves when a page fails to render
 * @param raise hears of such a call
 */
export function createApp(object: object, guard: (run: () => void) => void, raise: (error: unknown) => void): App {
  const own = method(object, 'onError');
  const heard = Reflect.set(object, 'onError', (message: unknown) => {
    raise(message instanceof Error ? message : new Error(String(message)));
  });
  if (!heard) throw new Error('App.onError cannot be replaced: errors of this mini-program would go unheard');
  return {
    object,
    call(name, ...args) {
      guard(() => {
        method(object, name)?.(...args);
      });
    },
    tellError(error) {
      own?.(describe(error));
    },
  };
}
