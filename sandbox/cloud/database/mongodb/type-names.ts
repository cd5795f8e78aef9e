import { requestFailed } from '../database-error';
import { typeOf, type BsonType } from './values';

/** MongoDB's names and numbers of types. The sandbox does not keep whether a number was sent as int, long or double. */
const TYPES: readonly (readonly [string, number | undefined, BsonType])[] = [
  ['number', undefined, 'number'],
  ['string', 2, 'string'],
  ['object', 3, 'object'],
  ['array', 4, 'array'],
  ['binData', 5, 'binData'],
  ['objectId', 7, 'objectId'],
  ['bool', 8, 'bool'],
  ['date', 9, 'date'],
  ['null', 10, 'null'],
  ['regex', 11, 'regex'],
];

function typeNamed(operand: unknown): BsonType {
  const found = TYPES.find(([name, code]) => operand === name || (operand === code && code !== undefined));
  if (found !== undefined) return found[2];
  const known = TYPES.map(([name]) => name).join(', ');
  throw requestFailed(
    `$type ${String(operand)}: the sandbox's database knows ${known}; for int, long and double use number`,
  );
}

/** Whether a value has the type that `$type` names; of several types, one of them. */
export function typeTest(operand: unknown): (value: unknown) => boolean {
  const types = (Array.isArray(operand) ? operand : [operand]).map(typeNamed);
  return (value) => value !== undefined && types.includes(typeOf(value));
}
