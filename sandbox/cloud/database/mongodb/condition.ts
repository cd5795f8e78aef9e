import { isMetBy, type End } from './paths';

/** Whether the ends of a path meet a condition. */
export type Condition = (ends: readonly End[]) => boolean;

export const some =
  (test: (value: unknown) => boolean): Condition =>
  (ends) =>
    ends.some((end) => isMetBy(end, test));

/** Of the array itself: the path's end is not taken apart. */
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
