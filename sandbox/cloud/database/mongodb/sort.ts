import { requestFailed } from '../database-error';
import { endsOf } from './paths';
import { compareValues, type Fields } from './values';

/** By a field that holds an array, a document stands where its least element (backwards: its greatest) does. */
function sortKey(document: Fields, path: readonly string[], direction: number): unknown {
  const values = endsOf(document, path).flatMap(({ value, spread }): unknown[] =>
    spread && Array.isArray(value) ? value : [value],
  );
  return values.reduce((best, value) => (direction * compareValues(value, best) < 0 ? value : best), values[0]);
}

/**
 * Reads the order that is asked for: `{ age: -1, name: 1 }`.
 * @throws DatabaseError for another direction than 1 and -1
 */
export function comparatorOf(order: Fields): (one: Fields, other: Fields) => number {
  const fields = Object.entries(order).map(([name, direction]) => {
    if (direction !== 1 && direction !== -1) throw requestFailed(`sort by ${name}: 1 or -1 is expected`);
    const path = name.split('.');
    return (one: Fields, other: Fields): number =>
      direction * compareValues(sortKey(one, path, direction), sortKey(other, path, direction));
  });
  return (one, other) => fields.reduce((decided, compare) => (decided === 0 ? compare(one, other) : decided), 0);
}
