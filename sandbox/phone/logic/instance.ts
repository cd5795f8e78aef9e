import { applyPatch, type Data, type PatchedData } from './set-data';

/** A page's or component's object in the mini-program's code: its methods, its data, `setData`. */
export interface Instance {
  readonly object: Record<string, unknown>;
  /** @returns what the method returned; `undefined` when it is missing or threw, which is reported */
  readonly call: (method: string, ...args: unknown[]) => unknown;
  readonly has: (method: string) => boolean;
  /** Changes data from outside, as a component's properties do. */
  readonly assign: (data: Data) => void;
  readonly data: Data;
}

export interface InstanceOptions {
  /** Own and inherited methods and other members. */
  readonly members: object;
  readonly data: Data;
  readonly guard: (run: () => void) => void;
  /** Draws; called with the new data at each `setData`. */
  readonly onData: (data: PatchedData, patch: Data) => void;
}

const isFunction = (value: unknown): value is (...args: unknown[]) => unknown => typeof value === 'function';

export function createInstance({ members, data: initial, guard, onData }: InstanceOptions): Instance {
  let data = initial;
  const object: Record<string, unknown> = Object.create(members) as Record<string, unknown>;
  Object.assign(object, members);
  Object.defineProperty(object, 'data', { get: () => data, enumerable: true });
  object['setData'] = (patch: Data, callback?: () => void): void => {
    const patched = applyPatch(data, patch);
    data = patched.data;
    guard(() => {
      onData(patched, patch);
    });
    if (callback !== undefined)
      void Promise.resolve().then(() => {
        guard(() => {
          callback.call(object);
        });
      });
  };
  return {
    object,
    get data() {
      return data;
    },
    has: (method) => isFunction(object[method]),
    call(method, ...args) {
      let result: unknown;
      guard(() => {
        const run = object[method];
        if (isFunction(run)) result = run.apply(object, args);
      });
      return result;
    },
    assign(changes) {
      data = { ...data, ...changes };
    },
  };
}
