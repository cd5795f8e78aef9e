import { startMeasured, type Measured } from './blocks';
import { interleave, type Samples } from './interleave';
import { NETWORK, type Latency } from './known-people';
import type { Part, Table } from './report';
import { ratioOf, spreadOf, timed } from './statistics';

const INSTANCES = 4;
/** More than there are instances, so that some requests always wait. */
const CONCURRENCY = 8;
/** Checks of a block: without a network, where the processors are busy all the time, and with one, where they mostly wait. */
const BLOCK = 400;
const BLOCK_OVER_NETWORK = 80;
/** A slow machine stops after this time with fewer blocks, and the report says how many. */
const TIME_LIMIT_MS = 240_000;
const NAMES = ['ours', 'quickstart'] as const;
type Name = (typeof NAMES)[number];

interface BlockFigures {
  /** Checks a second. */
  readonly throughput: number;
  /** Milliseconds of a check. */
  readonly median: number;
  readonly tail: number;
  /** Milliseconds of the processor for a check, in the function's processes. */
  readonly functionCpu: number;
  /** The same in the sandbox's process, which is the network, the database and WeChat here. */
  readonly sandboxCpu: number;
}

const COLUMNS: Readonly<Record<keyof BlockFigures, string>> = {
  throughput: 'checks a second',
  median: 'ms',
  tail: '95 % within ms',
  functionCpu: 'processor ms, function',
  sandboxCpu: 'processor ms, sandbox',
};
const FIGURES = Object.keys(COLUMNS) as readonly (keyof BlockFigures)[];

async function oneBlock({ people, block, figures }: Measured, from: number, count: number): Promise<BlockFigures> {
  people.seed(count, from);
  let times: number[] = [];
  await figures();
  const usedBefore = process.cpuUsage();
  const ms = await timed(async () => {
    times = [...(await block({ from, count, concurrency: CONCURRENCY }))];
  });
  const { user, system } = process.cpuUsage(usedBefore);
  const ofFunctions = (await figures()).reduce((sum, { cpuMs }) => sum + cpuMs, 0);
  times.sort((one, other) => one - other);
  return {
    throughput: (count / ms) * 1000,
    median: spreadOf(times).median,
    tail: times[Math.floor(times.length * 0.95)] ?? Number.NaN,
    functionCpu: ofFunctions / count,
    sandboxCpu: (user + system) / 1000 / count,
  };
}

interface Run {
  readonly blocks: number;
  readonly count: number;
  readonly latency?: Latency;
}

/** Blocks of each in turn. The first, which is not counted, lets the compiler of the processes do its work. */
async function sample({ blocks, count, latency }: Run): Promise<Samples<Name, BlockFigures>> {
  const options = { instances: INSTANCES, ...(latency === undefined ? {} : { latency }) };
  const measured = {
    ours: await startMeasured('ours', options),
    quickstart: await startMeasured('quickstart', options),
  };
  const samples = await interleave(NAMES, { rounds: blocks, timeLimitMs: TIME_LIMIT_MS }, (name, round) =>
    oneBlock(measured[name], round * count, count),
  );
  await Promise.all(NAMES.map((name) => measured[name].people.close()));
  return samples;
}

const only = (blocks: readonly BlockFigures[], what: keyof BlockFigures): readonly number[] =>
  blocks.map((block) => block[what]);

function tableOf(title: string, { ours, quickstart }: Samples<Name, BlockFigures>): Table {
  const row = (name: Name, blocks: readonly BlockFigures[]) => [
    name,
    ...FIGURES.map((what) => spreadOf(only(blocks, what))),
  ];
  return {
    title: `${ours.length} blocks of checks, ${CONCURRENCY} at once on ${INSTANCES} processes: ${title}`,
    columns: ['function', ...FIGURES.map((what) => COLUMNS[what])],
    rows: [
      row('ours', ours),
      row('quickstart', quickstart),
      ['ours ÷ quickstart', ...FIGURES.map((what) => ratioOf(only(ours, what), only(quickstart, what)))],
    ],
  };
}

/** Checks a second, had the sandbox taken so long for a check, where the processors are busy all the time. */
const throughputWith = ({ throughput, functionCpu, sandboxCpu }: BlockFigures, sandboxMs: number): number =>
  (throughput * (functionCpu + sandboxCpu)) / (functionCpu + sandboxMs);

/** What of the ratio is the sandbox: it shares the processors, and has more to do for the statements of ours. */
function withoutSandbox({ ours, quickstart }: Samples<Name, BlockFigures>): Table {
  const sandboxMs = only(quickstart, 'sandboxCpu');
  const alike = ours.map((block, round) => throughputWith(block, sandboxMs[round] ?? Number.NaN));
  const alone = (blocks: readonly BlockFigures[]) => blocks.map((block) => throughputWith(block, 0));
  return {
    title: 'Without a network: checks a second, ours ÷ quickstart',
    columns: ['the sandbox', 'ratio'],
    rows: [
      ['as it is', ratioOf(only(ours, 'throughput'), only(quickstart, 'throughput'))],
      ['takes as long for ours as for the quickstart', ratioOf(alike, only(quickstart, 'throughput'))],
      ['takes no time', ratioOf(alone(ours), alone(quickstart))],
    ],
  };
}

/**
 * Sustained checks of ever new people over several processes. With a network the processors mostly wait, as in the cloud,
 * and the sandbox takes nothing from the functions; without one, all share two processors.
 */
export const load: Part = async ({ requests, rounds }) => {
  const waiting = await sample({ blocks: rounds, count: BLOCK_OVER_NETWORK, latency: NETWORK });
  const busy = await sample({ blocks: Math.ceil(requests / BLOCK), count: BLOCK });
  const { database, wechat } = NETWORK;
  return {
    tables: [
      tableOf(`the database answers after ${database} ms, WeChat after ${wechat} ms`, waiting),
      tableOf('a network that takes no time', busy),
      withoutSandbox(busy),
    ],
    targets: [
      {
        what: 'checks a second ÷ quickstart, where the sandbox takes nothing from the functions',
        value: ratioOf(only(waiting.ours, 'throughput'), only(waiting.quickstart, 'throughput')),
        atLeast: 0.9,
      },
    ],
  };
};
