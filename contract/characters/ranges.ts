/** Ranges of code points, in order: first, last, first, last … */
export type Ranges = readonly number[];

/** @param packed as in tables.ts: `first+length` or `first`, each as a difference in base 36 */
export function unpackRanges(packed: string): Ranges {
  let previous = 0;
  return packed.split(' ').flatMap((range) => {
    const [gap = '', length = '0'] = range.split('+');
    const first = previous + parseInt(gap, 36);
    previous = first + parseInt(length, 36);
    return [first, previous];
  });
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
