import { isBlank, isHan, isLetterOrMark } from './characters/kinds';
import { accept, refuse, type Parsed } from './parsed';
import { refuseCharacter, refusePinyin } from './refuse-character';

const MIN_CHARACTERS = 2;
const MAX_CHARACTERS = 30;
/** From this many characters on, a blank inside stands for the dot of a minority's name; `欧阳 修` has fewer. */
const MIN_CHARACTERS_IN_PARTS = 5;

/** What people and old systems write instead of the middle dot. */
const DOTS = Array.from(
  '\u00B7\u0387\u02D9\u119E\u1427\u16EB\u2022\u2024\u2027\u2218\u2219\u22C5\u25CF\u25E6\u2981\u2E31\u2E33\u3002\u30FB\u318D\uA78F\uFE52\uFF61\uFF65\u{10101}.',
);
/** What people write instead of 〇: ○ ◯ ⚪. */
const CIRCLES = ['\u25CB', '\u25EF', '\u26AA'];

function plain(character: string): string {
  if (isBlank(character)) return ' ';
  if (DOTS.includes(character)) return '·';
  return CIRCLES.includes(character) ? '〇' : character;
}

/** With one standard dot, single blanks, and no blanks beside a dot. */
function plainCharacters(characters: readonly string[]): readonly string[] {
  const text = characters.map(plain).join('');
  return Array.from(text.replace(/ +/g, ' ').replace(/ ?· ?/g, '·'));
}

/** Whether a blank stands for the dot of a minority's name. `张 三 丰` is only spaced out: no part has two characters. */
function hasBlankForDot(characters: readonly string[]): boolean {
  const parts = characters.join('').split(' ');
  const hasWord = parts.some((part) => Array.from(part).length > 1);
  return parts.length > 1 && hasWord && characters.filter(isHan).length >= MIN_CHARACTERS_IN_PARTS;
}

/** A name with Chinese characters, such as `阿依古丽·买买提`: `·` (U+00B7) between its parts, no blanks. */
export function readHanName(characters: readonly string[]): Parsed<string> {
  const spaced = plainCharacters(characters);
  const name = spaced.filter((character) => character !== ' ');
  const isAllowed = (character: string): boolean => character === '·' || isHan(character) || isLetterOrMark(character);
  const wrong = name.findIndex((character) => !isAllowed(character));
  if (wrong !== -1) return refuseCharacter(name[wrong] ?? '', wrong + 1);

  const text = name.join('');
  // A few registered names contain a capital letter, such as `赵C`, so only these two cases are pinyin.
  if (/[a-z]/.test(text) || (/[A-Z]/.test(text) && spaced.includes(' '))) return refusePinyin();
  if (/^·|··|·$/.test(text)) return refuse('“·”只能放在两个字中间，请删掉多余的“·”');
  if (hasBlankForDot(spaced)) return refuse('姓名中间请用“·”，不要用空格');
  if (name.length < MIN_CHARACTERS) return refuse('请填写完整的姓名，至少 2 个字');
  if (name.length > MAX_CHARACTERS) return refuse(`姓名太长，最多 ${MAX_CHARACTERS} 个字`);
  return accept(text);
}
