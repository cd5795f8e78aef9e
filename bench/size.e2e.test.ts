import { measureBaseline, readBaseline, type Baseline } from './baseline';

/** Compilers and packages of another day make a byte more or less of the same source, and so does a date that is drawn. */
const TOLERANCE = 1.02;
const HOW_TO_ACCEPT = 'If it is meant to be so: npm run bench -- baseline';

let measured: Baseline;
let accepted: Baseline;
beforeAll(async () => {
  [measured, accepted] = await Promise.all([measureBaseline(), readBaseline()]);
});

/** What has grown beyond the baseline, or is on one side alone, in words; nothing where all is well. */
function grown(
  now: Readonly<Record<string, number>>,
  before: Readonly<Record<string, number>>,
  tolerance = 1,
): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return names
    .filter((name) => !((now[name] ?? Number.NaN) <= (before[name] ?? Number.NaN) * tolerance))
    .map((name) => `${name}: ${before[name] ?? 'not known'} → ${now[name] ?? 'not measured'}. ${HOW_TO_ACCEPT}`);
}

test('the deployed function, the mini-program and the drop-in have not grown by more than 2 %', () => {
  const bytes = (of: Baseline) => ({
    'function bytes': of.function.bytes,
    'weapp bytes': of.weapp.bytes,
    'drop-in bytes': of.dropIn.bytes,
  });
  expect(grown(bytes(measured), bytes(accepted), TOLERANCE)).toEqual([]);
});

test('the deployed function is under 1 MB in at most 4 files', () => {
  expect(measured.function.bytes).toBeLessThanOrEqual(1_000_000);
  expect(measured.function.files).toBeLessThanOrEqual(4);
});

test('the function bundles no package that is not on the list', () => {
  const unknown = measured.packages.filter((name) => !accepted.packages.includes(name));
  expect(unknown.map((name) => `${name} is new in the bundle. ${HOW_TO_ACCEPT}`)).toEqual([]);
});

test('the bundle holds the same stubs as the baseline', () => {
  const stubs = accepted.packages.filter((name) => name.startsWith('(stub)'));
  expect(measured.packages.filter((name) => name.startsWith('(stub)'))).toEqual(stubs);
});

test('no action makes more round trips', () => {
  expect(grown(measured.roundTrips, accepted.roundTrips)).toEqual([]);
});

test('no step draws more often', () => {
  expect(grown(measured.setData, accepted.setData)).toEqual([]);
});

test('no step draws more bytes', () => {
  expect(grown(measured.setDataBytes, accepted.setDataBytes, TOLERANCE)).toEqual([]);
});
