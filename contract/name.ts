import { accept, refuse, type Parsed } from './parsed';
import type { RealName } from './personal-data';

const MIN_CHARACTERS = 2;
const MAX_CHARACTERS = 30;
/** NFKC can make one character into eighteen: longer input is refused before it is normalised. */
const MAX_INPUT_UNITS = 300;

const HAN = /\p{Script=Han}/u;
/**
 * Middle dots as keyboards and old systems write them (· ᛫ • ‧ ∙ ⋅ ⸱ ・ ꞏ and, after NFKC, the full-width full stop).
 * The Han character before is captured: lookbehind would not even parse before iOS 16.4.
 */
const DOT_BETWEEN_HAN =
  /(\p{Script=Han})\s*[\u00B7\u16EB\u2022\u2027\u2219\u22C5\u2E31\u30FB\uA78F.]\s*(?=\p{Script=Han})/gu;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
const CHINESE_NAME = /^[\p{L}〇][\p{L}\p{M}〇·]*$/u;
const OTHER_NAME = /^\p{L}[\p{L}\p{M}· .'-]*$/u;

/**
 * One form for one name: NFKC, no space around it, none within a Chinese name, single ones within others, and `·`
 * (U+00B7) for every middle dot between Chinese characters. Normalising twice is normalising once.
 */
export function normalizeName(input: string): string {
  const folded = input
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u02BC]/gu, "'")
    .replace(/[\u2010\u2011]/gu, '-')
    .trim();
  const spaced = HAN.test(folded)
    ? folded.replace(DOT_BETWEEN_HAN, '$1·').replace(/\s+/gu, '')
    : folded.replace(/\s+/gu, ' ');
  return spaced.normalize('NFKC');
}

/** Reads a name as a person types it, Chinese or not, in any script. */
export function parseName(input: unknown): Parsed<RealName> {
  if (typeof input !== 'string' || input.trim() === '') return refuse('请填写姓名');
  if (input.length > MAX_INPUT_UNITS) return refuse('姓名太长，请填写身份证上的姓名');
  const name = normalizeName(input);
  const pattern = HAN.test(name) ? CHINESE_NAME : OTHER_NAME;
  if (!pattern.test(name) || INVISIBLE.test(name)) {
    return refuse('姓名中只能有文字和间隔号“·”，请去掉数字、标点和表情');
  }
  const characters = Array.from(name).length;
  if (characters < MIN_CHARACTERS) return refuse('请填写完整的姓名，至少 2 个字');
  if (characters > MAX_CHARACTERS) return refuse('姓名太长，最多 30 个字');
  return accept(name as RealName);
}
