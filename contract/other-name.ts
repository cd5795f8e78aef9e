import { isBlank, isLetterOrMark } from './characters/kinds';
import { accept, refuse, type Parsed } from './parsed';
import { refuseCharacter, refusePinyin } from './refuse-character';

const MIN_CHARACTERS = 2;
const MAX_CHARACTERS = 60;
/** The iPhone's keyboard puts it between syllables of pinyin that are not yet converted to Chinese characters. */
const PINYIN_SEPARATOR = '\u2006';
/**
 * The mark between Tibetan syllables. The ID card and WeChat have the name in Chinese characters, so a name in Tibetan
 * could only end as a mismatch.
 */
const TSHEG = ['\u0F0B', '\u0F0C'];
const PUNCTUATION = [' ', "'", '-', '.', '·'];
/** What keyboards produce for an apostrophe, a hyphen and a middle dot. */
const APOSTROPHES = ['\u2018', '\u2019', '\u02BC', '\u02B9', '\u2032', '\u00B4', '`'];
const HYPHENS = ['\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '\uFE63'];
const DOTS = ['\u2022', '\u2027', '\u2219', '\u22C5', '\u30FB'];

function plain(character: string): string {
  if (isBlank(character)) return ' ';
  if (APOSTROPHES.includes(character)) return "'";
  if (HYPHENS.includes(character)) return '-';
  return DOTS.includes(character) ? '·' : character;
}

/** A name without Chinese characters, such as `Sean O'Neil-Smith Jr.`: single blanks and a few signs are allowed. */
export function readOtherName(characters: readonly string[]): Parsed<string> {
  const spaced = characters.map(plain).join('').replace(/ +/g, ' ');
  const name = Array.from(spaced);
  const isAllowed = (character: string, index: number): boolean =>
    isLetterOrMark(character) || (index > 0 && PUNCTUATION.includes(character));
  const wrong = name.findIndex((character, index) => !isAllowed(character, index));
  if (wrong !== -1) {
    const character = name[wrong] ?? '';
    if (TSHEG.includes(character)) return refuse('请填写身份证上的汉字姓名');
    return refuseCharacter(character, name.slice(0, wrong + 1).filter((other) => other !== ' ').length);
  }
  if (characters.includes(PINYIN_SEPARATOR)) return refusePinyin();
  if (name.length < MIN_CHARACTERS) return refuse('请填写完整的姓名，至少 2 个字');
  if (name.length > MAX_CHARACTERS) return refuse(`姓名太长，最多 ${MAX_CHARACTERS} 个字母`);
  return accept(name.join(''));
}
