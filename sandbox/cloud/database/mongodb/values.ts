import { Binary, ObjectId } from 'bson';
import { isRecord } from '../../../../contract';
import { requestFailed } from '../database-error';

export type Fields = Readonly<Record<string, unknown>>;

/** MongoDB's types as the sandbox keeps them, in the order in which MongoDB sorts them. */
export const BSON_TYPES = [
  'null',
  'number',
  'string',
  'object',
  'array',
  'binData',
  'objectId',
  'bool',
  'date',
  'regex',
] as const;
export type BsonType = (typeof BSON_TYPES)[number];

const OF_PRIMITIVES: Readonly<Record<string, BsonType>> = {
  undefined: 'null',
  number: 'number',
  string: 'string',
  boolean: 'bool',
};

/**
 * What is absent counts as null, as in MongoDB's comparisons.
 * @throws DatabaseError for values that the SDK never sends
 */
export function typeOf(value: unknown): BsonType {
  if (value === null) return 'null';
  const primitive = OF_PRIMITIVES[typeof value];
  if (primitive !== undefined) return primitive;
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  if (value instanceof RegExp) return 'regex';
  if (value instanceof ObjectId) return 'objectId';
  if (value instanceof Binary) return 'binData';
  if (isObject(value)) return 'object';
  throw requestFailed(`The sandbox's database cannot compare a value of this type: ${typeof value}`);
}

/** An embedded document. */
export const isObject = (value: unknown): value is Fields =>
  isRecord(value) && Object.getPrototypeOf(value) === Object.prototype;

/** Whether an object is one of operators: `{ $gt: 1 }`. */
export const hasOperators = (value: unknown): value is Fields =>
  isObject(value) && Object.keys(value)[0]?.startsWith('$') === true;

function compareNumbers(one: number, other: number): number {
  if (Number.isNaN(one) || Number.isNaN(other)) return Number(Number.isNaN(other)) - Number(Number.isNaN(one));
  return one < other ? -1 : Number(one > other);
}

function compareLists(one: readonly unknown[], other: readonly unknown[]): number {
  for (let index = 0; index < Math.min(one.length, other.length); index += 1) {
    const order = compareValues(one[index], other[index]);
    if (order !== 0) return order;
  }
  return one.length - other.length;
}

/** The order of the keys counts: `{ x: 1, y: 2 }` is not `{ y: 2, x: 1 }`. */
const asList = (fields: Fields): unknown[] =>
  Object.entries(fields).flatMap(([key, value]) => [BSON_TYPES.indexOf(typeOf(value)), key, value]);

const bytesOf = (value: unknown): Buffer =>
  value instanceof Binary ? Buffer.from(value.buffer) : Buffer.from(String(value));

/** MongoDB's order of any two values; 0 where they are equal. */
export function compareValues(one: unknown, other: unknown): number {
  const type = typeOf(one);
  const byType = BSON_TYPES.indexOf(type) - BSON_TYPES.indexOf(typeOf(other));
  if (byType !== 0 || type === 'null') return byType;
  if (Array.isArray(one) && Array.isArray(other)) return compareLists(one, other);
  if (isObject(one) && isObject(other)) return compareLists(asList(one), asList(other));
  // By code point, unlike JavaScript's own order of strings.
  if (type === 'string' || type === 'binData' || type === 'objectId' || type === 'regex') {
    return Buffer.compare(bytesOf(one), bytesOf(other));
  }
  return compareNumbers(Number(one), Number(other));
}

export const isEqual = (one: unknown, other: unknown): boolean => compareValues(one, other) === 0;
