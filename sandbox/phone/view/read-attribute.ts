/** Attributes of an element, in the form in which wcc's templates hand them over. */
export type Attributes = Readonly<Record<string, unknown>>;

/** A value as WXML shows it. */
export const toText = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);

/** WXML's idea of a boolean attribute: a bare name or any text but the empty one is true. */
export const isOn = (attributes: Attributes, name: string): boolean => Boolean(attributes[name]);

export function text(attributes: Attributes, name: string, fallback = ''): string {
  const value = attributes[name];
  return value === undefined || value === null ? fallback : toText(value);
}

export function number(attributes: Attributes, name: string, fallback: number): number {
  const value = Number.parseFloat(text(attributes, name));
  return Number.isNaN(value) ? fallback : value;
}
