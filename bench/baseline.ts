import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildFunction } from '../config/build-function';
import { BUILT } from '../sandbox/sandbox';
import { countSetData } from './count-set-data';
import { countRoundTrips } from './round-trips';
import { bytesByFile, bytesByPackage, packedBytes, total } from './sizes';

const FILE = path.join(__dirname, 'baseline.json');

/** Sizes and counts that do not change from run to run; the times, which do, are not among them. */
export interface Baseline {
  readonly function: { readonly bytes: number; readonly files: number };
  /** Packages and stubs in the function's bundle. */
  readonly packages: readonly string[];
  readonly weapp: { readonly bytes: number };
  /** The drop-in, as WeChat packs it. */
  readonly dropIn: { readonly bytes: number };
  /** Round trips of each action. */
  readonly roundTrips: Readonly<Record<string, number>>;
  /** `setData` calls of each step, and their bytes. */
  readonly setData: Readonly<Record<string, number>>;
  readonly setDataBytes: Readonly<Record<string, number>>;
}

async function bundledPackages(): Promise<readonly string[]> {
  const outDir = await mkdtemp(path.join(tmpdir(), 'bundled-packages-'));
  try {
    const metafile = await buildFunction({ name: 'realname', outDir });
    return Object.keys(bytesByPackage(metafile)).sort();
  } finally {
    await rm(outDir, { recursive: true });
  }
}

const counts = <T>(each: Readonly<Record<string, T>>, count: (value: T) => number): Record<string, number> =>
  Object.fromEntries(Object.entries(each).map(([name, value]) => [name, count(value)]));

/** Of what `npm run build:sandbox` built. */
export async function measureBaseline(): Promise<Baseline> {
  const setData = await countSetData();
  const functionFiles = await bytesByFile(path.join(BUILT, 'cloudfunctions', 'realname'));
  return {
    function: { bytes: total(functionFiles), files: Object.keys(functionFiles).length },
    packages: await bundledPackages(),
    weapp: { bytes: total(await bytesByFile(path.join(BUILT, 'miniprogram'))) },
    dropIn: { bytes: packedBytes(await bytesByFile(path.join(BUILT, 'realname-check'))) },
    roundTrips: counts(await countRoundTrips(), (operations) => operations.length),
    setData: counts(setData, ({ calls }) => calls),
    setDataBytes: counts(setData, ({ bytes }) => bytes),
  };
}

export const readBaseline = async (): Promise<Baseline> => JSON.parse(await readFile(FILE, 'utf8')) as Baseline;

/** Writes the sizes and counts of what was built into the file that the test compares with. */
export async function acceptBaseline(): Promise<void> {
  await writeFile(FILE, `${JSON.stringify(await measureBaseline(), null, 2)}\n`);
  console.log('wrote bench/baseline.json');
}
