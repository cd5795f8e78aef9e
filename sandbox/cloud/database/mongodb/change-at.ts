import { requestFailed } from '../database-error';
import { own } from './paths';
import { isObject, type Fields } from './values';

/** Changes the value at a path; undefined means that the field does not exist, before or after. */
export type Change = (current: unknown) => unknown;

/** Setting an element far behind the end fills the gap with null: a gap as large as this is surely a mistake. */
const MAX_FILLED_UP = 10_000;

const isIndex = (key: string): boolean => /^(0|[1-9]\d{0,8})$/.test(key);

const without = (fields: Fields, key: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key));

/** Removing an array's element by index leaves null in its place, as in MongoDB. */
function changeElement(array: readonly unknown[], index: number, changed: unknown): readonly unknown[] {
  if (index < array.length) return array.map((element, at) => (at === index ? (changed ?? null) : element));
  if (changed === undefined) return array;
  if (index - array.length > MAX_FILLED_UP) throw requestFailed(`Cannot backfill an array up to element ${index}`);
  return [...array, ...Array<null>(index - array.length).fill(null), changed];
}

/**
 * A copy of a value that is changed at a path below it. What is missing on the way is made, unless the change leaves
 * nothing there.
 * @param blocked what becomes of the value where something on the way is neither object nor array; throws where MongoDB
 * refuses
 */
export function changeAt(
  value: unknown,
  path: readonly string[],
  change: Change,
  blocked: (value: unknown, key: string) => unknown,
): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  if (Array.isArray(value) && isIndex(key)) {
    const index = Number(key);
    return changeElement(value, index, changeAt(value[index], rest, change, blocked));
  }
  if (value !== undefined && !isObject(value)) return blocked(value, key);
  const changed = changeAt(value && own(value, key), rest, change, blocked);
  if (changed !== undefined) return { ...value, [key]: changed };
  return value && without(value, key);
}

/** For changes that fail where the path is blocked by a plain value. */
export const refuseBlocked = (_value: unknown, key: string): never => {
  throw requestFailed(`Cannot create field '${key}' in what is no document`);
};

/** For `$unset` and the like, which change nothing where the path is blocked. */
export const leaveBlocked = (value: unknown): unknown => value;
