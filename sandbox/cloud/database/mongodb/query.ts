import { requestFailed } from '../database-error';
import { conditionOf } from './conditions';
import { endsOf } from './paths';
import { isObject, type Fields } from './values';

/** Whether a document is one that a query finds. */
export type Matcher = (document: Fields) => boolean;

function partsOf(operator: string, operand: unknown): readonly Matcher[] {
  if (!Array.isArray(operand) || operand.length === 0 || !operand.every(isObject)) {
    throw requestFailed(`${operator} needs a nonempty array of objects`);
  }
  return operand.map(matcherOf);
}

function joined(operator: string, operand: unknown): Matcher {
  switch (operator) {
    case '$and': {
      const parts = partsOf(operator, operand);
      return (document) => parts.every((matches) => matches(document));
    }
    case '$or': {
      const parts = partsOf(operator, operand);
      return (document) => parts.some((matches) => matches(document));
    }
    case '$nor': {
      const parts = partsOf(operator, operand);
      return (document) => !parts.some((matches) => matches(document));
    }
    default:
      throw requestFailed(`unknown top level operator: ${operator}. The sandbox's database knows $and, $or, $nor`);
  }
}

function onField(name: string, spec: unknown): Matcher {
  const path = name.split('.');
  const condition = conditionOf(spec);
  return (document) => condition(endsOf(document, path));
}

/**
 * Reads a query.
 * @throws DatabaseError for what MongoDB refuses, and for operators that the sandbox does not have
 */
export function matcherOf(query: Fields): Matcher {
  const parts = Object.entries(query).map(([name, spec]) =>
    name.startsWith('$') ? joined(name, spec) : onField(name, spec),
  );
  return (document) => parts.every((matches) => matches(document));
}
