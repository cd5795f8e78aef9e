import { requestFailed } from '../database-error';
import { elementTest } from './array-conditions';
import type { Change } from './change-at';
import type { UpdateOperator } from './field-operators';
import { asDocument } from './paths';
import { comparatorOf } from './sort';
import { compareValues, isEqual, isObject, type Fields } from './values';

type List = readonly unknown[];

/** Applies a change to an array; a missing field becomes `absent`. */
const onArray =
  (operator: string, path: string, absent: List | undefined, apply: (list: List) => List): Change =>
  (current) => {
    const list = current === undefined ? absent : current;
    if (list === undefined) return undefined;
    if (!Array.isArray(list)) throw requestFailed(`The field '${path}' must be an array for ${operator}`);
    return apply(list);
  };

const MODIFIERS = ['$each', '$position', '$slice', '$sort'];

/** `{ $each: […], … }`, or a single value. */
function eachOf(operator: string, operand: unknown, known: readonly string[]): { each: List; modifiers: Fields } {
  if (!isObject(operand) || !Object.keys(operand).some((key) => key.startsWith('$'))) {
    return { each: [operand], modifiers: {} };
  }
  const { $each: each, ...modifiers } = operand;
  if (!Array.isArray(each)) throw requestFailed(`${operator} needs an array under $each`);
  const unknown = Object.keys(modifiers).find((key) => !known.includes(key));
  if (unknown !== undefined) throw requestFailed(`Unrecognized clause in ${operator}: ${unknown}`);
  return { each, modifiers };
}

function whole(name: string, value: unknown, fallback: number): number {
  const number = value ?? fallback;
  if (typeof number !== 'number' || !Number.isInteger(number)) throw requestFailed(`${name} needs a whole number`);
  return number;
}

function sorterOf(order: unknown): (list: List) => List {
  if (order === undefined) return (list) => list;
  if (order === 1 || order === -1) return (list) => [...list].sort((one, other) => order * compareValues(one, other));
  if (!isObject(order)) throw requestFailed('$sort needs 1, -1, or an object of fields');
  const compare = comparatorOf(order);
  return (list) => [...list].sort((one, other) => compare(asDocument(one) ?? {}, asDocument(other) ?? {}));
}

const push: UpdateOperator = (operand, path) => {
  const { each, modifiers } = eachOf('$push', operand, MODIFIERS);
  const position = whole('$position', modifiers['$position'], Number.MAX_SAFE_INTEGER);
  const slice = whole('$slice', modifiers['$slice'], Number.MAX_SAFE_INTEGER);
  const sorted = sorterOf(modifiers['$sort']);
  return onArray('$push', path, [], (list) => {
    const all = sorted([...list.slice(0, position), ...each, ...list.slice(position)]);
    if (slice === 0) return [];
    return slice > 0 ? all.slice(0, slice) : all.slice(slice);
  });
};

const addToSet: UpdateOperator = (operand, path) => {
  const { each } = eachOf('$addToSet', operand, []);
  return onArray('$addToSet', path, [], (list) =>
    each.reduce<List>((set, value) => (set.some((known) => isEqual(known, value)) ? set : [...set, value]), list),
  );
};

/** `$pull`: a plain value removes equal elements, an object those that it finds as a query, operators those that match. */
function pulled(operand: unknown): (element: unknown) => boolean {
  if (operand instanceof RegExp) return elementTest({ $regex: operand }, true);
  return isObject(operand) ? elementTest(operand, true) : (element) => isEqual(element, operand);
}

const pull: UpdateOperator = (operand, path) => {
  const isPulled = pulled(operand);
  return onArray('$pull', path, undefined, (list) => list.filter((element) => !isPulled(element)));
};

const pullAll: UpdateOperator = (operand, path) => {
  if (!Array.isArray(operand)) throw requestFailed('$pullAll needs an array');
  const isPulled = (element: unknown): boolean => operand.some((value) => isEqual(value, element));
  return onArray('$pullAll', path, undefined, (list) => list.filter((element) => !isPulled(element)));
};

const pop: UpdateOperator = (operand, path) => {
  if (operand !== 1 && operand !== -1) throw requestFailed('$pop expects 1 or -1');
  return onArray('$pop', path, undefined, (list) => (operand === 1 ? list.slice(0, -1) : list.slice(1)));
};

/** The operators on an array. */
export const ARRAY_OPERATORS: Readonly<Record<string, UpdateOperator>> = {
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
  $pullAll: pullAll,
  $pop: pop,
};
