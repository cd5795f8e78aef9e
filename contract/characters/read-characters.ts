import { isInvisible } from './kinds';
import { READ_AS } from './tables';

const RUNS = READ_AS.map(([first, readAs]) => ({ first, readAs: Array.from(readAs) }));
/** U+FB00 and following: text copied from PDF files has them. */
const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'];
const FIRST_LIGATURE = 0xfb00;
const FULL_WIDTH = { first: 0xff01, last: 0xff5e, ascii: 0x21 };

/** What the character stands for; most stand for themselves. */
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
 * The characters that a person means: without invisible ones, full-width forms as ASCII, and radicals and private-use
 * code points of GB 18030 as the Chinese characters that they look like. `⻢` becomes 马, `\uE863` becomes 䶮, `１` becomes
 * 1.
 */
export function readCharacters(text: string): string[] {
  return Array.from(text)
    .filter((character) => !isInvisible(character))
    .flatMap((character) => Array.from(meantBy(character)));
}
