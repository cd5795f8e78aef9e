import { type Definition, isObject, part } from './definition';
import type { Instance } from './instance';
import { parsePath, type Data } from './set-data';

type Run = (...values: unknown[]) => unknown;

/** `observers` that look into fields, such as `a.b` and `**`, which the phone does not offer. */
export const unknownObservers = (definition: Definition): readonly string[] =>
  Object.keys(part(definition, 'observers'))
    .filter((fields) => /[.[*]/.test(fields))
    .map((fields) => `the observer of ${fields}`);

export interface Observers {
  /**
   * Tells those that observe one of these fields.
   * @param paths what was set, as in `setData`
   * @param before the data until now, where properties were given
   */
  readonly tell: (paths: readonly string[], before?: Data) => void;
}

/** A component's `observers`, and the `observer` that a property can have. */
export function createObservers(
  definition: Definition,
  instance: Instance,
  guard: (run: () => void) => void,
): Observers {
  const isRun = (value: unknown): value is Run => typeof value === 'function';
  const ofFields = Object.entries(part(definition, 'observers')).map(
    ([fields, run]) => [fields.split(',').map((field) => field.trim()), run] as const,
  );
  const ofProperties = Object.entries(part(definition, 'properties')).map(
    ([name, property]) => [name, isObject(property) ? property['observer'] : undefined] as const,
  );
  return {
    tell(paths, before) {
      const set = new Set(paths.map((path) => String(parsePath(path)[0])));
      const call = (run: unknown, values: readonly unknown[]): void => {
        guard(() => {
          const method = typeof run === 'string' ? instance.object[run] : run;
          if (isRun(method)) method.apply(instance.object, [...values]);
        });
      };
      for (const [name, run] of ofProperties) if (set.has(name)) call(run, [instance.data[name], before?.[name]]);
      for (const [fields, run] of ofFields)
        if (fields.some((field) => set.has(field)))
          call(
            run,
            fields.map((field) => instance.data[field]),
          );
    },
  };
}
