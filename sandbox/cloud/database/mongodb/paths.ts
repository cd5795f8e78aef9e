import { isObject, type Fields } from './values';

/** A value that a query's path leads to. Through an array it leads to many. */
export interface End {
  /** Undefined where the field does not exist. */
  readonly value: unknown;
  /** An array here also stands for each of its elements; not where the path names an element by its index. */
  readonly spread: boolean;
}

/** Reads own properties only: a field may be called `constructor`. */
export const own = (fields: Fields, key: string): unknown =>
  Object.prototype.hasOwnProperty.call(fields, key) ? fields[key] : undefined;

function endsInArray(array: readonly unknown[], path: readonly string[]): End[] {
  const [index, ...rest] = path;
  return array.flatMap((element, at) => {
    const inside = isObject(element) ? endsOf(element, path) : [];
    if (String(at) !== index) return inside;
    if (rest.length === 0) return [...inside, { value: element, spread: false }];
    if (Array.isArray(element)) return [...inside, ...endsInArray(element, rest)];
    return isObject(element) ? [...inside, ...endsOf(element, rest)] : inside;
  });
}

/**
 * Where a path leads in a document, as MongoDB's queries follow it: into each object of an array, and by index, but not
 * into arrays within arrays unless an index names them.
 */
export function endsOf(value: unknown, path: readonly string[]): End[] {
  const [key, ...rest] = path;
  if (key === undefined) return [{ value, spread: true }];
  const inner = isObject(value) ? own(value, key) : undefined;
  return rest.length > 0 && Array.isArray(inner) ? endsInArray(inner, rest) : endsOf(inner, rest);
}

/** Whether the value, or one of its elements where it stands for them, passes the test. */
export const isMetBy = ({ value, spread }: End, test: (value: unknown) => boolean): boolean =>
  (spread && Array.isArray(value) && value.some(test)) || test(value);

/** An element of an array as a document: an array counts as one with its indexes for keys, as in MongoDB. */
export function asDocument(element: unknown): Fields | undefined {
  if (Array.isArray(element)) return Object.fromEntries(element.entries());
  return isObject(element) ? element : undefined;
}
