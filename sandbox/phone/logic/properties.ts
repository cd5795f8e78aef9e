import { toText } from '../view/read-attribute';
import { type Definition, isObject } from './definition';
import type { Data } from './set-data';

/** What a property is before it is given, by its type. */
const EMPTY = new Map<unknown, unknown>([
  [String, ''],
  [Number, 0],
  [Boolean, false],
  [Array, []],
]);

const typeOf = (property: unknown): unknown => (isObject(property) ? property['type'] : property);

/** What the properties of a component are where nothing is given. */
export function defaults(properties: Definition): Data {
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => {
      const given = isObject(property) ? property['value'] : undefined;
      return [name, given ?? EMPTY.get(typeOf(property)) ?? null];
    }),
  );
}

/** WXML's values as the property's type, as WeChat hands them over. */
export function toType(property: unknown, value: unknown): unknown {
  const type = typeOf(property);
  if (type === Boolean) return Boolean(value);
  if (value === undefined || value === null) return EMPTY.get(type) ?? null;
  if (type === String) return toText(value);
  return type === Number ? Number(value) : value;
}
