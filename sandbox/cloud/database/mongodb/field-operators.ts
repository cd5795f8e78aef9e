import { requestFailed } from '../database-error';
import type { Change } from './change-at';
import { compareValues, isObject } from './values';

/** Reads what an update operator is to do at one path. @throws DatabaseError */
export type UpdateOperator = (operand: unknown, path: string) => Change;

function numberFor(operator: string, operand: unknown): number {
  if (typeof operand !== 'number') throw requestFailed(`Cannot ${operator} with a value of non-numeric type`);
  return operand;
}

function numeric(operator: string, absent: (operand: number) => number, apply: (a: number, b: number) => number) {
  return (operand: unknown, path: string): Change => {
    const by = numberFor(operator, operand);
    return (current) => {
      if (current === undefined) return absent(by);
      if (typeof current === 'number') return apply(current, by);
      throw requestFailed(`Cannot apply ${operator} to a value of non-numeric type. (${path})`);
    };
  };
}

const chooses =
  (replaces: (order: number) => boolean): UpdateOperator =>
  (operand) =>
  (current) =>
    current === undefined || replaces(compareValues(operand, current)) ? operand : current;

const BITWISE = new Map<string, (a: bigint, b: bigint) => bigint>([
  ['and', (a, b) => a & b],
  ['or', (a, b) => a | b],
  ['xor', (a, b) => a ^ b],
]);

function bitwise(operand: unknown, path: string): Change {
  const steps = isObject(operand) ? Object.entries(operand) : [];
  if (steps.length === 0) throw requestFailed('$bit needs an object of and, or, xor');
  const whole = (value: unknown): bigint => {
    if (typeof value !== 'number' || !Number.isInteger(value))
      throw requestFailed(`$bit needs whole numbers. (${path})`);
    return BigInt(value);
  };
  return (current = 0) =>
    steps.reduce<unknown>((value, [name, by]) => {
      const apply = BITWISE.get(name);
      if (apply === undefined) throw requestFailed(`$bit knows and, or, xor, not ${name}`);
      return Number(apply(whole(value), whole(by)));
    }, current);
}

/** The operators on a single value. */
export const FIELD_OPERATORS: Readonly<Record<string, UpdateOperator>> = {
  $set: (operand) => () => operand,
  $unset: () => () => undefined,
  $inc: numeric(
    '$inc',
    (by) => by,
    (a, b) => a + b,
  ),
  $mul: numeric(
    '$mul',
    () => 0,
    (a, b) => a * b,
  ),
  $min: chooses((order) => order < 0),
  $max: chooses((order) => order > 0),
  $bit: bitwise,
};
