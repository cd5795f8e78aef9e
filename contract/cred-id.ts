import { isBlank, isHan, isLetterOrMark } from './characters/kinds';
import { readCharacters } from './characters/read-characters';
import { accept, isText, refuse, type Parsed } from './parsed';
import type { CredId } from './personal-data';

const LENGTH = 18;
/** A pasted number may have text around it, but not this much: longer input is refused unread. */
const MAX_INPUT_UNITS = 300;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';
const EARLIEST_BIRTH_YEAR = 1900;
/** China Standard Time: the birth date is a date in China. */
const CST_OFFSET_MS = 8 * 3_600_000;

/** Hyphens and dashes that people and documents put between groups of digits. */
const HYPHENS = Array.from('-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63');
/** Crosses, Cyrillic and Greek letters and Roman numerals that look like the X at the end. */
const LIKE_X = Array.from('x\u00D7\u2715\u2716\u2717\u2718\u2573\u274C\u0425\u0445\u03A7\u03C7\u2169\u2179');

/** Whether the text before the number is only a label or punctuation: `身份证号（18 位）：`, `ID:`, `【`. */
function isLabel(lead: string): boolean {
  const characters = Array.from(lead);
  return characters.some(isHan) || /^(ID|NO)|:/i.test(lead) || !characters.some(isLetterOrMark);
}

/** The ID number in what was typed or pasted. Applying it twice changes nothing more. */
export function normalizeCredId(input: string): string {
  const characters = Array.from(
    readCharacters(input)
      .filter((character) => !isBlank(character) && !HYPHENS.includes(character))
      .join('')
      .replace(/[.,:;!?)\]}"'。、’”】」》〉〕]+$/, ''),
  );
  const last = characters.pop() ?? '';
  const text = characters.join('') + (LIKE_X.includes(last) ? 'X' : last);
  const lead = /^(?=[^0-9]).*[^0-9X](?=[0-9]+X?$)/.exec(text)?.[0] ?? '';
  return isLabel(lead) ? text.slice(lead.length) : text;
}

/** The 18th character that the first 17 digits require (GB 11643-1999, ISO 7064 MOD 11-2). */
export function checkCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/** A calendar date that exists, from 1900 until today in China. */
function isBirthDate(yyyymmdd: string, now: Date): boolean {
  const year = Number(yyyymmdd.slice(0, 4));
  const month = Number(yyyymmdd.slice(4, 6));
  const day = Number(yyyymmdd.slice(6, 8));
  const date = new Date(Date.UTC(year, month - 1, day));
  // `Date` turns 31 April into 1 May and month 13 into January, so a date that does not exist has another month.
  const exists = date.getUTCMonth() === month - 1;
  return exists && year >= EARLIEST_BIRTH_YEAR && date.getTime() <= now.getTime() + CST_OFFSET_MS;
}

/** Names the place of the first wrong character; undefined if there are only digits, and maybe an X at the end. */
function problemOfCharacters(credId: string): string | undefined {
  const characters = Array.from(credId);
  const wrong = characters.findIndex(
    (character, index) => !/^[0-9]$/.test(character) && !(character === 'X' && index === characters.length - 1),
  );
  if (wrong === -1) return undefined;
  const place = `身份证号第 ${wrong + 1} 位`;
  return characters[wrong] === 'X' ? `${place}是 X，只有最后一位可以是 X` : `${place}不是数字，请对照身份证修改`;
}

/**
 * Reads an 18-character resident ID number.
 * @param now today, to refuse a birth date in the future
 */
export function parseCredId(input: unknown, now: Date): Parsed<CredId> {
  if (!isText(input)) return refuse('请填写身份证号');
  if (input.length > MAX_INPUT_UNITS) return refuse('填写的内容太长，请只填 18 位身份证号');
  const credId = normalizeCredId(input);
  if (credId === '') return refuse('请填写身份证号');
  const problem = problemOfCharacters(credId);
  if (problem !== undefined) return refuse(problem);
  if (/^[0-9]{15}$/.test(credId)) return refuse('这是 15 位的旧身份证号，请填写 18 位身份证号');
  if (credId.length !== LENGTH) return refuse(`身份证号应为 18 位，现在是 ${credId.length} 位`);
  if (!isBirthDate(credId.slice(6, 14), now)) return refuse('身份证号里的出生日期不对，请对照身份证检查');
  if (checkCharacter(credId.slice(0, 17)) !== credId.charAt(17))
    return refuse('身份证号有误，请对照身份证一位一位检查');
  return accept(credId as CredId);
}
