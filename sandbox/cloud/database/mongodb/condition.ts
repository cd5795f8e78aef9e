import { isMetBy, type End } from './paths';

/** Whether the values that a path leads to match a condition. */
export type Condition = (ends: readonly End[]) => boolean;

export const some =
  (test: (value: unknown) => boolean): Condition =>
  (ends) =>
    ends.some((end) => isMetBy(end, test));

/** For conditions on an array as a whole (`$size`): its elements are not looked at one by one. */
export const someArray =
  (test: (array: readonly unknown[]) => boolean): Condition =>
  (ends) =>
    ends.some(({ value }) => Array.isArray(value) && test(value));

export const not =
  (condition: Condition): Condition =>
  (ends) =>
    !condition(ends);

export const every =
  (conditions: readonly Condition[]): Condition =>
  (ends) =>
    conditions.every((condition) => condition(ends));
