import { requestFailed } from '../database-error';
import { some, type Condition } from './condition';
import { compareValues, hasOperators, isEqual, typeOf, type Fields } from './values';

/** A regular expression matches texts, and a stored expression that is the same. */
export const equals = (wanted: unknown): Condition =>
  some(
    (value) => isEqual(value, wanted) || (wanted instanceof RegExp && typeof value === 'string' && wanted.test(value)),
  );

/** Only values of one type are compared: no number is less than a text. NaN is neither less nor greater. */
export function compares(wanted: unknown, holds: (order: number) => boolean): Condition {
  if (wanted instanceof RegExp) throw requestFailed("Can't have RegEx as arg to predicate over field");
  return some((value) => {
    if (typeOf(value) !== typeOf(wanted)) return false;
    const order = compareValues(value, wanted);
    return order === 0 || !(Number.isNaN(value) || Number.isNaN(wanted)) ? holds(order) : false;
  });
}

export function listOf(operator: string, operand: unknown): readonly unknown[] {
  if (!Array.isArray(operand)) throw requestFailed(`${operator} needs an array`);
  return operand;
}

export function literalsOf(operator: string, operand: unknown): readonly unknown[] {
  const list = listOf(operator, operand);
  if (list.some(hasOperators)) throw requestFailed(`cannot nest $ under ${operator}`);
  return list;
}

export function isIn(operator: string, operand: unknown): Condition {
  const conditions = literalsOf(operator, operand).map(equals);
  return (ends) => conditions.some((condition) => condition(ends));
}

export function hasRemainder(operand: unknown): Condition {
  const [divisor, remainder, ...more] = listOf('$mod', operand);
  if (typeof divisor !== 'number' || typeof remainder !== 'number' || more.length > 0 || Math.trunc(divisor) === 0) {
    throw requestFailed('malformed mod: a divisor other than 0 and a remainder are needed');
  }
  return some(
    (value) => typeof value === 'number' && Math.trunc(value) % Math.trunc(divisor) === Math.trunc(remainder),
  );
}

/** JavaScript's expressions and MongoDB's agree on what functions usually write; on other options they do not. */
export function fitsRegex(operand: unknown, { $options: options }: Fields): Condition {
  const [source, flags] =
    operand instanceof RegExp ? [operand.source, options ?? operand.flags] : [operand, options ?? ''];
  if (typeof source !== 'string' || typeof flags !== 'string' || !/^[ims]*$/.test(flags)) {
    throw requestFailed('$regex needs a pattern, and of the options the sandbox knows i, m and s');
  }
  try {
    return equals(new RegExp(source, flags));
  } catch {
    throw requestFailed('$regex: the pattern is not valid');
  }
}
