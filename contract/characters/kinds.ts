import { isInRanges, unpackRanges, type Ranges } from './ranges';
import { INVISIBLES, LETTERS_AND_MARKS } from './tables';

// Android WeChat's engine has been reported without Unicode property escapes (`\p{…}`) and Intl, and each engine knows
// another version of Unicode. All that is asked of a character here is answered from data of ours.

const LETTER_AND_MARK_RANGES = unpackRanges(LETTERS_AND_MARKS);
/** Beside Unicode's own: control characters that are no blanks, and what stands for an object or a note in pasted text. */
const INVISIBLE_RANGES: readonly Ranges[] = [
  [0x00, 0x08, 0x0e, 0x1f, 0x7f, 0x9f, 0xfff9, 0xfffc],
  unpackRanges(INVISIBLES),
];
const BLANK_RANGES: Ranges = [
  0x09, 0x0d, 0x20, 0x20, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f, 0x202f, 0x205f, 0x205f,
  // The empty Braille pattern, and the blank of Chinese keyboards.
  0x2800, 0x2800, 0x3000, 0x3000,
];
/**
 * Ideographs with their iteration marks and 〇, and the compatibility ones, which the cloud function writes as unified.
 * Planes 2 and 3 are kept for ideographs: every one of their code points counts, as the phone of the person may be newer
 * than this.
 */
const HAN_RANGES: Ranges = [
  0x3005, 0x3005, 0x3007, 0x3007, 0x303b, 0x303b, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xf900, 0xfaff, 0x20000, 0x2fffd,
  0x30000, 0x3fffd,
];
/** Lone surrogates, private use, and U+FFFD, which stands where text was lost: nobody else can tell what was meant. */
const UNKNOWN_RANGES: Ranges = [0xd800, 0xf8ff, 0xfffd, 0xffff, 0xe1000, 0x10ffff];

const codePointOf = (character: string): number => character.codePointAt(0) ?? 0;
const isIn =
  (...sets: readonly Ranges[]) =>
  (character: string): boolean =>
    sets.some((ranges) => isInRanges(ranges, codePointOf(character)));

/** Whether nobody sees it: zero-width and direction marks, variation selectors, controls … */
export const isInvisible = isIn(...INVISIBLE_RANGES);
export const isBlank = isIn(BLANK_RANGES);
export const isHan = isIn(HAN_RANGES);
/** Of any script but Han. */
export const isLetterOrMark = isIn(LETTER_AND_MARK_RANGES);
/** Whether it means nothing outside the device that made it. */
export const isUnknown = isIn(UNKNOWN_RANGES);
