import { COMPOSITIONS } from './tables';

/** `e` and `́` make `é`. */
function compose(base: string, mark: string): string | undefined {
  const group = COMPOSITIONS.find((composition) => composition.startsWith(mark));
  if (group === undefined) return undefined;
  for (let index = 1; index < group.length; index += 2) {
    if (group.charAt(index) === base) return group.charAt(index + 1);
  }
  return undefined;
}

/** Latin letters with their accents in one: the same letter may be typed as one character or as several. */
export function composeLetters(characters: readonly string[]): string[] {
  const composed: string[] = [];
  for (const character of characters) {
    const letter = compose(composed[composed.length - 1] ?? '', character);
    if (letter === undefined) composed.push(character);
    else composed[composed.length - 1] = letter;
  }
  return composed;
}
