import { isBlank, isHan } from './characters/kinds';
import { readCharacters } from './characters/read-characters';
import { readHanName } from './han-name';
import { readOtherName } from './other-name';
import { accept, refuse, type Parsed } from './parsed';
import type { RealName } from './personal-data';

/** Longer input is refused unread. The longest name, with an invisible character at each of its own, is shorter. */
const MAX_INPUT_UNITS = 300;
/** Without the blanks around it. */
function trim(characters: readonly string[]): readonly string[] {
  const isVisible = (character: string): boolean => !isBlank(character);
  const first = characters.findIndex(isVisible);
  return first === -1
    ? []
    : characters.slice(first, characters.length - [...characters].reverse().findIndex(isVisible));
}

/**
 * Reads a name as a person types or pastes it, Chinese or not, in any script, and gives it one form. The same input has
 * the same verdict on every phone and in every version of Node. A name that is accepted is accepted again unchanged.
 */
export function parseName(input: unknown): Parsed<RealName> {
  if (typeof input !== 'string') return refuse('请填写姓名');
  if (input.length > MAX_INPUT_UNITS) return refuse('姓名太长，请填写身份证上的姓名');
  const characters = trim(readCharacters(input));
  if (characters.length === 0) return refuse('请填写姓名');
  const name = characters.some(isHan) ? readHanName(characters) : readOtherName(characters);
  return name.ok ? accept(name.value as RealName) : name;
}
