/** The result of reading a value: the value in its standard form, or a problem to show to the person. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

export const accept = <T>(value: T): Parsed<T> => ({ ok: true, value });
export const refuse = (problem: string): Parsed<never> => ({ ok: false, problem });

export const isText = (value: unknown): value is string => typeof value === 'string';

/** Whether it is an object other than an array or null. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
