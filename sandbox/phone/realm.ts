import { BROWSER_NAMES, LANGUAGE_NAMES } from './realm-names';

/** A JavaScript world for one life of a mini-program: its own globals, no browser, and nothing of it runs after its end. */
export interface Realm {
  /** Names that every script of the mini-program sees. */
  readonly globals: Readonly<Record<string, unknown>>;
  readonly alive: boolean;
  /**
   * Evaluates a script with further names.
   * @returns what it has put in the place of those that it may replace
   */
  readonly evaluate: (path: string, code: string, names: Names, replaceable: readonly string[]) => Names;
  /** Calls back unless the realm has ended; what is thrown is reported. */
  readonly guard: (run: () => void) => void;
  readonly end: () => void;
}

type Names = Readonly<Record<string, unknown>>;
type Callback = (...args: unknown[]) => void;

/** The timers of a mini-program, which end with it. */
function createTimers(window: Window, guard: Realm['guard']): { names: Record<string, unknown>; stop(): void } {
  const timeouts = new Set<number>();
  const intervals = new Set<number>();
  const clear = (id: number): void => {
    window.clearTimeout(id);
    window.clearInterval(id);
    timeouts.delete(id);
    intervals.delete(id);
  };
  const names = {
    setTimeout(callback: Callback, ms?: number, ...args: unknown[]): number {
      const id = window.setTimeout(() => {
        timeouts.delete(id);
        guard(() => {
          callback(...args);
        });
      }, ms);
      timeouts.add(id);
      return id;
    },
    setInterval(callback: Callback, ms?: number, ...args: unknown[]): number {
      const id = window.setInterval(() => {
        guard(() => {
          callback(...args);
        });
      }, ms);
      intervals.add(id);
      return id;
    },
    clearTimeout: clear,
    clearInterval: clear,
  };
  return {
    names,
    stop() {
      [...timeouts, ...intervals].forEach(clear);
    },
  };
}

/** @param onError hears of everything that the mini-program's code throws and nobody catches */
export function createRealm(window: Window, onError: (error: unknown) => void): Realm {
  let alive = true;
  const guard = (run: () => void): void => {
    if (!alive) return;
    try {
      run();
    } catch (error) {
      onError(error);
    }
  };
  const timers = createTimers(window, guard);
  const host: object = globalThis;
  const globalObject: Record<string, unknown> = {
    ...Object.fromEntries(LANGUAGE_NAMES.map((name) => [name, Reflect.get(host, name)])),
    ...timers.names,
  };
  const globals = {
    ...Object.fromEntries(BROWSER_NAMES.map((name) => [name, undefined])),
    ...timers.names,
    globalThis: globalObject,
    // WeChat has it, without the language's own names (lodash and its like stumble over that).
    global: {},
  };
  return {
    globals,
    get alive() {
      return alive;
    },
    evaluate(path, code, names, replaceable) {
      const all: Names = { ...globals, ...names };
      const source = `${code}\n;return { ${replaceable.join()} };\n//# sourceURL=weapp:///${path}`;
      const run = Reflect.construct(Function, [...Object.keys(all), source]) as (...values: unknown[]) => Names;
      const values = run(...Object.values(all));
      return Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== all[name]));
    },
    guard,
    end() {
      alive = false;
      timers.stop();
    },
  };
}
