import { isBlank, isHan, isInvisible, isLetterOrMark } from './kinds';
import { readCharacters } from './read-characters';

// The engine that runs the tests has tables of an older Unicode: for each character that it knows, ours must agree.

/** All of planes 0 to 3, and the tags and variation selectors of plane 14; there is nothing in the planes between. */
const CHARACTERS = [
  ...Array.from({ length: 0x40000 }, (_, codePoint) => String.fromCodePoint(codePoint)),
  ...Array.from({ length: 0x1000 }, (_, index) => String.fromCodePoint(0xe0000 + index)),
];
const charactersWhere = (isWanted: (character: string) => boolean): string[] =>
  CHARACTERS.filter(isWanted).map((character) => `${character.codePointAt(0)?.toString(16) ?? ''} ${character}`);
const isAssigned = (character: string): boolean => !/\p{Cn}|\p{Cs}|\p{Co}/u.test(character);
const isHanLetter = (character: string): boolean => /\p{Script=Han}/u.test(character) && /\p{L}|〇/u.test(character);
const isIdeographicPlane = (character: string): boolean => /^[\u{20000}-\u{3FFFF}]$/u.test(character);
const differs = (ours: boolean, engines: boolean): boolean => ours !== engines;

test('letters and marks are those of this engine, except Chinese ones and compatibility forms', () => {
  const engines = (character: string): boolean =>
    /\p{L}|\p{M}/u.test(character) &&
    !/\p{Script=Han}|\p{Default_Ignorable_Code_Point}/u.test(character) &&
    character.normalize('NFKC') === character;
  const wrong = charactersWhere(
    (character) => isAssigned(character) && differs(isLetterOrMark(character), engines(character)),
  );
  expect(wrong).toEqual([]);
});

test('Chinese characters are the same as in this engine, plus all of planes 2 and 3', () => {
  const wrong = charactersWhere(
    (character) =>
      isAssigned(character) &&
      !isIdeographicPlane(character) &&
      /\p{L}|〇/u.test(character) &&
      differs(isHan(character), isHanLetter(character)) &&
      // Marks of old Chinese texts, which count as letters but are in no name.
      !['\u{16FE3}', '\u{16FF2}', '\u{16FF3}'].includes(character),
  );
  expect(wrong).toEqual([]);
  expect(charactersWhere((character) => isIdeographicPlane(character) && !isHan(character))).toEqual([
    '2fffe \u{2FFFE}',
    '2ffff \u{2FFFF}',
    '3fffe \u{3FFFE}',
    '3ffff \u{3FFFF}',
  ]);
});

test('invisible characters are those of Unicode and the control characters', () => {
  const engines = (character: string): boolean =>
    /\p{Default_Ignorable_Code_Point}|\p{Cc}|[\uFFF9-\uFFFC]/u.test(character) && !/\s/u.test(character);
  // U+FEFF is a blank to JavaScript.
  const wrong = charactersWhere((character) => differs(isInvisible(character), engines(character)));
  expect(wrong).toEqual(['feff \uFEFF']);
});

test('blanks are those of JavaScript and the empty Braille pattern', () => {
  const wrong = charactersWhere((character) => differs(isBlank(character), /\s/u.test(character)));
  expect(wrong).toEqual(['2800 \u2800', 'feff \uFEFF']);
});

test('a radical is read as the character that Unicode names for it', () => {
  const wrong = charactersWhere((character) => {
    const unified = character.normalize('NFKC');
    return (
      /[\u2E80-\u2FD5]/u.test(character) && unified !== character && readCharacters(character).join('') !== unified
    );
  });
  expect(wrong).toEqual([]);
});

test('reading the characters twice changes nothing more', () => {
  const wrong = charactersWhere((character) => {
    const read = readCharacters(character).join('');
    return readCharacters(read).join('') !== read;
  });
  expect(wrong).toEqual([]);
});
