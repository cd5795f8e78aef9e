import { isInRanges, unpackRanges, type Ranges } from './ranges';
import { INVISIBLES, LETTERS_AND_MARKS } from './tables';

// On Android, WeChat's JavaScript engine was reported to lack `\p{…}` and Intl, and every engine has another version of
// Unicode. So this file uses tables of its own.

const LETTER_AND_MARK_RANGES = unpackRanges(LETTERS_AND_MARKS);
const INVISIBLE_RANGES = unpackRanges(INVISIBLES);
/** Control characters, and what stands for a picture or a note in pasted text. */
const CONTROL_RANGES: Ranges = [0x00, 0x08, 0x0e, 0x1f, 0x7f, 0x9f, 0xfff9, 0xfffc];
const BLANK_RANGES: Ranges = [
  0x09, 0x0d, 0x20, 0x20, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f, 0x202f, 0x205f, 0x205f,
  // The empty Braille pattern, and the full-width space of Chinese keyboards.
  0x2800, 0x2800, 0x3000, 0x3000,
];
/**
 * Chinese characters, iteration marks, 〇, and compatibility forms (the cloud function replaces those). All of planes 2
 * and 3, which Unicode reserves for Chinese characters: a newer phone may know some that these tables do not.
 */
const HAN_RANGES: Ranges = [
  0x3005, 0x3005, 0x3007, 0x3007, 0x303b, 0x303b, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xf900, 0xfaff, 0x20000, 0x2fffd,
  0x30000, 0x3fffd,
];
/** Lone surrogates, private use, and U+FFFD (text that was lost): what they mean is known on one device at most. */
const UNKNOWN_RANGES: Ranges = [0xd800, 0xf8ff, 0xfffd, 0xffff, 0xe1000, 0x10ffff];

const codePointOf = (character: string): number => character.codePointAt(0) ?? 0;
const isIn =
  (ranges: Ranges) =>
  (character: string): boolean =>
    isInRanges(ranges, codePointOf(character));

const isUnseen = isIn(INVISIBLE_RANGES);
const isControl = isIn(CONTROL_RANGES);

/** Whether it cannot be seen: zero-width and direction marks, variation selectors, control characters … */
export const isInvisible = (character: string): boolean => isUnseen(character) || isControl(character);
export const isBlank = isIn(BLANK_RANGES);
export const isHan = isIn(HAN_RANGES);
/** Of any script except Chinese. */
export const isLetterOrMark = isIn(LETTER_AND_MARK_RANGES);
/** Whether it means nothing outside the device that made it. */
export const isUnknown = isIn(UNKNOWN_RANGES);
