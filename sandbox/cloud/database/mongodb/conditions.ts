import { requestFailed } from '../database-error';
import { elemMatches, hasAll, hasSize } from './array-conditions';
import { compares, equals, fitsRegex, hasRemainder, isIn } from './comparisons';
import { every, not, some, type Condition } from './condition';
import { typeTest } from './type-names';
import { hasOperators, type Fields } from './values';

function negated(operand: unknown): Condition {
  if (!(operand instanceof RegExp) && !hasOperators(operand)) throw requestFailed('$not needs a regex or a document');
  return not(conditionOf(operand));
}

function exists(operand: unknown): Condition {
  const isThere = some((value) => value !== undefined);
  return operand === false || operand === 0 || operand === null ? not(isThere) : isThere;
}

function modifiesRegex(operators: Fields): Condition {
  if (!('$regex' in operators)) throw requestFailed('$options needs a $regex');
  return () => true;
}

type Operator = (operand: unknown, operators: Fields) => Condition;

const OPERATORS = new Map<string, Operator>(
  Object.entries({
    $eq: equals,
    $ne: (operand: unknown) => not(equals(operand)),
    $gt: (operand: unknown) => compares(operand, (order) => order > 0),
    $gte: (operand: unknown) => compares(operand, (order) => order >= 0),
    $lt: (operand: unknown) => compares(operand, (order) => order < 0),
    $lte: (operand: unknown) => compares(operand, (order) => order <= 0),
    $in: (operand: unknown) => isIn('$in', operand),
    $nin: (operand: unknown) => not(isIn('$nin', operand)),
    $all: hasAll,
    $size: hasSize,
    $elemMatch: elemMatches,
    $exists: exists,
    $type: (operand: unknown) => some(typeTest(operand)),
    $mod: hasRemainder,
    $not: negated,
    $regex: fitsRegex,
    $options: (_operand: unknown, operators: Fields) => modifiesRegex(operators),
  }),
);

/**
 * Reads the condition on one field: a value that it equals, or an object of operators.
 * @throws DatabaseError for what MongoDB refuses, and for operators that the sandbox does not have
 */
export function conditionOf(spec: unknown): Condition {
  if (!hasOperators(spec)) return equals(spec);
  return every(
    Object.entries(spec).map(([name, operand]) => {
      const operator = OPERATORS.get(name);
      if (operator === undefined) {
        throw requestFailed(
          `unknown operator: ${name}. The sandbox's database knows ${[...OPERATORS.keys()].join(', ')}`,
        );
      }
      return operator(operand, spec);
    }),
  );
}
