/** Ranges of code points, in order: first, last, first, last … */
export type Ranges = readonly number[];

const FIRST_DIGIT = 35;
const LAST_DIGITS = 60;
const HIGHER_DIGITS = 32;

/**
 * Numbers as printable characters, to be small: `~` and others from `_` on are higher digits, in base 32; one of `#` to
 * `^` is the last digit, in base 60. Each number is the difference from the one before.
 * @param packed as in tables.ts
 */
export function unpackRanges(packed: string): Ranges {
  const numbers: number[] = [];
  let higher = 0;
  let previous = 0;
  for (let index = 0; index < packed.length; index += 1) {
    const digit = packed.charCodeAt(index) - FIRST_DIGIT;
    if (digit >= LAST_DIGITS) {
      higher = higher * HIGHER_DIGITS + digit - LAST_DIGITS;
    } else {
      previous += higher * LAST_DIGITS + digit;
      numbers.push(previous);
      higher = 0;
    }
  }
  return numbers;
}

/** Whether one of the ranges has the code point in it. */
export function isInRanges(ranges: Ranges, codePoint: number): boolean {
  let low = 0;
  let high = ranges.length / 2 - 1;
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    if (codePoint < (ranges[2 * middle] ?? 0)) high = middle - 1;
    else if (codePoint > (ranges[2 * middle + 1] ?? 0)) low = middle + 1;
    else return true;
  }
  return false;
}
