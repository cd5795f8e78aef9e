import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createBareCheck, hundredHashes } from './bare-check';
import { startMeasured, type Measured } from './blocks';
import { interleave } from './interleave';
import type { Part, Table } from './report';
import { ratioOf, spreadOf, timed, type Spread } from './statistics';

const BLOCK = 20;
const PEOPLE = [1, 10, 100, 1000];
const PADDING_BYTES = [0, 1000, 10_000, 100_000];
const CPU_BLOCK = 500;

/** Rounds that are not counted: in them each function makes more than 500 checks, and V8 compiles what is used often. */
const WARM_UP = 7;

interface Pair {
  readonly ours: Measured;
  readonly quickstart: Measured;
}

type Work = (each: Measured) => Promise<readonly number[]>;

/** A block of each, another one first in every other round; the median of each block. */
async function compare(pair: Pair, round: number, work: Work) {
  const medians = { ours: Number.NaN, quickstart: Number.NaN };
  const names = ['ours', 'quickstart'] as const;
  for (const name of round % 2 === 0 ? names : [...names].reverse()) {
    medians[name] = spreadOf(await work(pair[name])).median;
  }
  return medians;
}

/** Every condition is measured in every round, so that none gets warmer processes than the others. */
async function perCondition(
  pair: Pair,
  title: string,
  conditions: readonly number[],
  rounds: number,
  workFor: (condition: number) => Work,
): Promise<{ readonly table: Table; readonly growth: Spread }> {
  const names = conditions.map(String);
  const samples = await interleave(names, { rounds, warmUp: WARM_UP }, (name, round) =>
    compare(pair, round, workFor(Number(name))),
  );
  const rows = names.map((name): [string, Spread, Spread, Spread] => {
    const ours = samples[name]?.map((each) => each.ours) ?? [];
    const quickstart = samples[name]?.map((each) => each.quickstart) ?? [];
    return [name, spreadOf(ours), spreadOf(quickstart), ratioOf(ours, quickstart)];
  });
  const ratios = rows.map(([, , , ratio]) => ratio.rounds);
  const growth = ratioOf(ratios[ratios.length - 1] ?? [], ratios[0] ?? []);
  return { table: { title, columns: ['', 'ours ms', 'quickstart ms', 'ours ÷ quickstart'], rows }, growth };
}

/** CPU and heap of a check and its receipt without network, in this process. */
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
    // The garbage collector ran in between: this round's heap says nothing.
    if (allocated > 0) bytes.push(allocated);
  }
  return {
    title: 'One check and its receipt, without network and database',
    columns: ['', 'ms', '÷ 100 SHA-256', 'bytes allocated, at least'],
    rows: [
      ['check and receipt', spreadOf(checks), ratioOf(checks, hashes), spreadOf(bytes)],
      ['100 SHA-256', spreadOf(hashes), ratioOf(hashes, hashes), ''],
    ],
  };
}

/** How the cost of a check grows with the people stored and with what is sent; and what of it is the function's own. */
export const cost: Part = async ({ rounds }) => {
  const pair = { ours: await startMeasured('ours'), quickstart: await startMeasured('quickstart') };
  const stored = await perCondition(pair, 'Check, by people stored', PEOPLE, rounds, seeded);
  const sent = await perCondition(pair, 'Check, by bytes of unused data sent', PADDING_BYTES, rounds, (padding) =>
    seeded(BLOCK, { padding: 'x'.repeat(padding) }),
  );
  await Promise.all([pair.ours.people.close(), pair.quickstart.people.close()]);
  return {
    tables: [stored.table, sent.table, await ownWork(rounds)],
    targets: [
      { what: 'growth of the ratio from the fewest to the most people', value: stored.growth, atMost: 1.25 },
      { what: 'growth of the ratio from no to the most unused data', value: sent.growth, atMost: 1.25 },
    ],
  };
};

/** A block of checks of people who come round again and again, with as many of them stored. */
const seeded =
  (stored: number, options?: { readonly padding: string }): Work =>
  async ({ people }) => {
    const times: number[] = [];
    for (let done = 0; done < BLOCK; done += 1) {
      const number = done % stored;
      // New records each time round, so that nobody reaches the daily limit.
      if (number === 0) people.seed(stored);
      times.push(await timed(() => people.check(number, options)));
    }
    return times;
  };
