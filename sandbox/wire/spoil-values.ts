import { isRecord } from '../../contract';

const OTHER_TYPES: Readonly<Record<string, (value: unknown) => unknown>> = {
  string: (value) => String(value).length,
  number: (value) => String(value),
  boolean: (value) => String(value),
};

/** A copy in which every string is a number, and every number and boolean a string. */
export function withWrongTypes(value: unknown): unknown {
  return mapLeaves(value, (leaf) => OTHER_TYPES[typeof leaf]?.(leaf) ?? []);
}

/** A copy in which every string is one that nobody knows. Numbers and booleans stay. */
export function withUnknownValues(value: unknown): unknown {
  return mapLeaves(value, (leaf) => (typeof leaf === 'string' ? 'V_SOMETHING_NEW' : leaf));
}

function mapLeaves(value: unknown, change: (leaf: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((inner) => mapLeaves(inner, change));
  if (!isRecord(value)) return change(value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapLeaves(inner, change)]));
}
