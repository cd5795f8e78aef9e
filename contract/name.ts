import { isBlank, isHan } from './characters/kinds';
import { readCharacters } from './characters/read-characters';
import { readHanName } from './han-name';
import { readOtherName } from './other-name';
import { accept, isText, refuse, type Parsed } from './parsed';
import type { RealName } from './personal-data';

/** Longer input is refused unread. Even the longest name with an invisible character after each letter is shorter. */
const MAX_INPUT_UNITS = 300;

/** Without the blanks around it. */
function trim(characters: readonly string[]): readonly string[] {
  const isVisible = (character: string): boolean => !isBlank(character);
  const first = characters.findIndex(isVisible);
  return first === -1
    ? []
    : characters.slice(first, characters.length - [...characters].reverse().findIndex(isVisible));
}

/** What forms and chats write before a name; the colon is folded by then. */
const LABELS = ['姓名:', '名字:'];

function withoutLabel(characters: readonly string[]): readonly string[] {
  const text = characters.join('');
  const label = LABELS.find((each) => text.startsWith(each)) ?? '';
  return trim(characters.slice(label.length));
}

/**
 * Reads a name in any script, as typed or pasted, and returns its standard form. The result is the same on every phone
 * and every version of Node, and reading the standard form again changes nothing.
 */
export function parseName(input: unknown): Parsed<RealName> {
  if (!isText(input)) return refuse('请填写姓名');
  if (input.length > MAX_INPUT_UNITS) return refuse('姓名太长，请填写身份证上的姓名');
  const characters = withoutLabel(trim(readCharacters(input)));
  if (characters.length === 0) return refuse('请填写姓名');
  const name = characters.some(isHan) ? readHanName(characters) : readOtherName(characters);
  return name.ok ? accept(name.value as RealName) : name;
}
