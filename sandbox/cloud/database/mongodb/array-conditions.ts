import { requestFailed } from '../database-error';
import { equals, listOf, literalsOf } from './comparisons';
import { every, someArray, type Condition } from './condition';
import { conditionOf } from './conditions';
import { asDocument } from './paths';
import { matcherOf } from './query';
import { hasOperators, isObject } from './values';

/** `$all: []` matches nothing, in MongoDB. */
export function hasAll(operand: unknown): Condition {
  const list = listOf('$all', operand);
  if (list.length === 0) return () => false;
  if (list.every((item) => isObject(item) && '$elemMatch' in item)) return every(list.map(conditionOf));
  return every(literalsOf('$all', list).map(equals));
}

export function hasSize(operand: unknown): Condition {
  if (typeof operand !== 'number' || !Number.isInteger(operand) || operand < 0) {
    throw requestFailed('$size needs a whole number, 0 or more');
  }
  return someArray(({ length }) => length === operand);
}

const ON_DOCUMENTS = ['$and', '$or', '$nor'];

/** The operand of `$elemMatch`: operators for plain values, or a query for documents. */
export function elementTest(operand: unknown, spread: boolean): (element: unknown) => boolean {
  if (hasOperators(operand) && !ON_DOCUMENTS.includes(Object.keys(operand)[0] ?? '')) {
    const condition = conditionOf(operand);
    return (value) => condition([{ value, spread }]);
  }
  if (!isObject(operand)) throw requestFailed('$elemMatch needs an object');
  const matches = matcherOf(operand);
  return (element) => {
    const document = asDocument(element);
    return document !== undefined && matches(document);
  };
}

export function elemMatches(operand: unknown): Condition {
  const isWanted = elementTest(operand, false);
  return someArray((array) => array.some(isWanted));
}
