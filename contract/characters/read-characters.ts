import { isInvisible } from './kinds';
import { READ_AS } from './tables';

const RUNS = READ_AS.map(([first, readAs]) => ({ first, readAs: Array.from(readAs) }));
/** U+FB00 and on, as they come out of PDF files. */
const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'];
const FIRST_LIGATURE = 0xfb00;
const FULL_WIDTH = { first: 0xff01, last: 0xff5e, ascii: 0x21 };

/** What the character stands for, which may be itself. */
function meantBy(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint >= FULL_WIDTH.first && codePoint <= FULL_WIDTH.last) {
    return String.fromCharCode(codePoint - FULL_WIDTH.first + FULL_WIDTH.ascii);
  }
  const run = RUNS.find(({ first, readAs }) => codePoint >= first && codePoint < first + readAs.length);
  const readAs = run === undefined ? LIGATURES[codePoint - FIRST_LIGATURE] : run.readAs[codePoint - run.first];
  return readAs === undefined || readAs === ' ' ? character : readAs;
}

/**
 * The characters of a text as a person means them: nothing invisible, full-width forms as ASCII, radicals, compatibility
 * ideographs and the private-use code points of GB 18030 as the ideographs that they stand for. `⻢` is 马 then, `\uE863`
 * is 䶮, `１` is 1.
 */
export function readCharacters(text: string): string[] {
  return Array.from(text)
    .filter((character) => !isInvisible(character))
    .flatMap((character) => Array.from(meantBy(character)));
}
