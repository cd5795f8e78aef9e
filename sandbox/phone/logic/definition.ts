/** What a script handed to `Component`. */
export type Definition = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Definition => typeof value === 'object' && value !== null;

/** A part of a definition that is an object itself; empty where it is missing. */
export const part = (definition: Definition, name: string): Definition => {
  const value = definition[name];
  return isObject(value) ? value : {};
};
