import { accept, refuse, type Parsed } from './parsed';
import type { CredId } from './personal-data';

const LENGTH = 18;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';
const EARLIEST_BIRTH_YEAR = 1900;
/** China Standard Time: the date on an ID card is the date there. */
const CST_OFFSET_MS = 8 * 3_600_000;

/** NFKC (full-width digits), no spaces, upper-case X. */
export function normalizeCredId(input: string): string {
  return input.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
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
  // A day that the month does not have, or a month that the year does not have, ends in another month.
  const exists = date.getUTCMonth() === month - 1;
  return exists && year >= EARLIEST_BIRTH_YEAR && date.getTime() <= now.getTime() + CST_OFFSET_MS;
}

/**
 * Reads an 18-character resident ID number.
 * @param now today, to refuse a birth date in the future
 */
export function parseCredId(input: unknown, now: Date): Parsed<CredId> {
  if (typeof input !== 'string' || input.trim() === '') return refuse('请填写身份证号');
  if (input.length > 4 * LENGTH) return refuse('身份证号应为 18 位，请检查');
  const credId = normalizeCredId(input);
  if (/^\d{15}$/.test(credId)) return refuse('这是 15 位的旧身份证号，请填写 18 位身份证号');
  if (credId.length !== LENGTH) return refuse('身份证号应为 18 位，请检查是否多填或少填');
  if (!/^\d{17}[\dX]$/.test(credId)) return refuse('身份证号只能是数字，最后一位可以是 X');
  if (!isBirthDate(credId.slice(6, 14), now)) return refuse('身份证号中的出生日期不对，请对照证件检查');
  if (checkCharacter(credId.slice(0, 17)) !== credId.charAt(17)) return refuse('身份证号有误，请对照证件逐位检查');
  return accept(credId as CredId);
}
