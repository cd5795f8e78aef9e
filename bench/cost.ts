import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createBareCheck, hundredHashes } from './bare-check';
import { startMeasured, type Measured } from './blocks';
import type { Part, Table } from './report';
import { ratioOf, spreadOf, timed, type Spread } from './statistics';

const BLOCK = 20;
const PEOPLE = [1, 10, 100, 1000];
const PADDING_BYTES = [0, 1000, 10_000, 100_000];
const CPU_BLOCK = 500;

interface Pair {
  readonly ours: Measured;
  readonly reference: Measured;
}

/** Blocks of ours and of the reference in turn; the median of each. */
async function compare(
  { ours, reference }: Pair,
  rounds: number,
  work: (each: Measured) => Promise<readonly number[]>,
) {
  const samples = { ours: [] as number[], reference: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    samples.ours.push(spreadOf(await work(ours)).median);
    samples.reference.push(spreadOf(await work(reference)).median);
  }
  return samples;
}

async function perCondition(
  pair: Pair,
  title: string,
  conditions: readonly number[],
  rounds: number,
  workFor: (condition: number) => (each: Measured) => Promise<readonly number[]>,
): Promise<{ readonly table: Table; readonly growth: number }> {
  const rows: (readonly [string, Spread, Spread, Spread])[] = [];
  for (const condition of conditions) {
    const samples = await compare(pair, rounds, workFor(condition));
    const [ours, reference] = [spreadOf(samples.ours), spreadOf(samples.reference)];
    rows.push([String(condition), ours, reference, ratioOf(samples.ours, samples.reference)]);
  }
  const ratios = rows.map(([, , , ratio]) => ratio.median);
  const growth = (ratios[ratios.length - 1] ?? Number.NaN) / (ratios[0] ?? Number.NaN);
  return { table: { title, columns: ['', 'ours ms', 'quickstart ms', 'ours ÷ quickstart'], rows }, growth };
}

/** CPU and heap of a check without network, in this process. */
async function ownWork(rounds: number): Promise<Table> {
  setFlagsFromString('--expose_gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const check = createBareCheck();
  const checks: number[] = [];
  const hashes: number[] = [];
  const bytes: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    const ms = await timed(async () => {
      for (let turn = 0; turn < CPU_BLOCK; turn += 1) await check();
    });
    const allocated = (process.memoryUsage().heapUsed - before) / CPU_BLOCK;
    const reference = await timed(() => {
      for (let turn = 0; turn < CPU_BLOCK; turn += 1) hundredHashes();
    });
    if (round === 0) continue;
    checks.push(ms / CPU_BLOCK);
    hashes.push(reference / CPU_BLOCK);
    // The collector ran meanwhile: nothing can be said of this round.
    if (allocated > 0) bytes.push(allocated);
  }
  return {
    title: 'One check without network and database',
    columns: ['', 'ms', '÷ 100 SHA-256', 'bytes allocated, at least'],
    rows: [
      ['check', spreadOf(checks), ratioOf(checks, hashes), spreadOf(bytes)],
      ['100 SHA-256', spreadOf(hashes), ratioOf(hashes, hashes), ''],
    ],
  };
}

/** How the cost of a check grows with the people stored and with what is sent; and what of it is the function's own. */
export const cost: Part = async ({ rounds }) => {
  const pair = { ours: await startMeasured('ours'), reference: await startMeasured('quickstart') };
  // A first block of each lets the compiler of the process do its work.
  await compare(pair, 3, seeded(BLOCK));
  const stored = await perCondition(pair, 'Check, by people stored', PEOPLE, rounds, seeded);
  const sent = await perCondition(pair, 'Check, by bytes of unused data sent', PADDING_BYTES, rounds, (padding) =>
    seeded(BLOCK, 'x'.repeat(padding)),
  );
  await Promise.all([pair.ours.people.close(), pair.reference.people.close()]);
  return {
    tables: [stored.table, sent.table, await ownWork(rounds)],
    targets: [{ what: 'growth of the ratio from the fewest to the most people', value: stored.growth, atMost: 1.25 }],
  };
};

/** A block of checks of people who come round again and again, with as many of them stored. */
const seeded =
  (stored: number, padding?: string) =>
  async ({ people }: Measured): Promise<readonly number[]> => {
    const times: number[] = [];
    for (let done = 0; done < BLOCK; done += 1) {
      const number = done % stored;
      // Nobody comes so often as to reach the limit.
      if (number === 0) people.seed(stored);
      times.push(await timed(() => people.check(number, padding)));
    }
    return times;
  };
