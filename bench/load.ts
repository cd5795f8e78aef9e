import { startMeasured, type Measured } from './blocks';
import { interleave } from './interleave';
import type { Part } from './report';
import { ratioOf, spreadOf, timed } from './statistics';

const INSTANCES = 4;
/** More than there are instances, so that some requests always wait. */
const CONCURRENCY = 8;
const BLOCK = 400;
/** A slow machine stops after this time with fewer blocks, and the report says how many. */
const TIME_LIMIT_MS = 240_000;

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

async function oneBlock({ people, block, figures }: Measured, from: number): Promise<BlockFigures> {
  people.seed(BLOCK, from);
  let times: number[] = [];
  await figures();
  const usedBefore = process.cpuUsage();
  const ms = await timed(async () => {
    times = [...(await block({ from, count: BLOCK, concurrency: CONCURRENCY }))];
  });
  const { user, system } = process.cpuUsage(usedBefore);
  const ofFunctions = (await figures()).reduce((sum, { cpuMs }) => sum + cpuMs, 0);
  times.sort((one, other) => one - other);
  return {
    throughput: (BLOCK / ms) * 1000,
    median: spreadOf(times).median,
    tail: times[Math.floor(times.length * 0.95)] ?? Number.NaN,
    functionCpu: ofFunctions / BLOCK,
    sandboxCpu: (user + system) / 1000 / BLOCK,
  };
}

/** Checks a second, had the sandbox taken so long for a check; the processors are busy all the time. */
const throughputWith = ({ throughput, functionCpu, sandboxCpu }: BlockFigures, sandboxMs: number): number =>
  (throughput * (functionCpu + sandboxCpu)) / (functionCpu + sandboxMs);

/** Sustained checks of ever new people over several processes, in blocks that alternate with those of the reference. */
export const load: Part = async ({ requests }) => {
  const measured = {
    ours: await startMeasured('ours', { instances: INSTANCES }),
    quickstart: await startMeasured('quickstart', { instances: INSTANCES }),
  };
  // The first round lets the compiler of the processes do its work.
  const blocks = await interleave(
    ['ours', 'quickstart'],
    { rounds: Math.ceil(requests / BLOCK), timeLimitMs: TIME_LIMIT_MS },
    (name, round) => oneBlock(measured[name], round * BLOCK),
  );
  await Promise.all([measured.ours.people.close(), measured.quickstart.people.close()]);

  const only = (name: keyof typeof blocks, what: keyof BlockFigures): readonly number[] =>
    blocks[name].map((block) => block[what]);
  const row = (name: keyof typeof blocks) => [name, ...FIGURES.map((what) => spreadOf(only(name, what)))];
  const quickstart = only('quickstart', 'throughput');
  const sandboxOfQuickstart = only('quickstart', 'sandboxCpu');
  const alike = blocks.ours.map((block, round) => throughputWith(block, sandboxOfQuickstart[round] ?? Number.NaN));
  const alone = (name: keyof typeof blocks) => blocks[name].map((block) => throughputWith(block, 0));
  const inEqualSandboxes = ratioOf(alike, quickstart);
  return {
    tables: [
      {
        title: `Load: ${blocks.ours.length} blocks of ${BLOCK} checks each, ${CONCURRENCY} at once on ${INSTANCES} processes`,
        columns: ['function', ...FIGURES.map((what) => COLUMNS[what])],
        rows: [
          row('ours'),
          row('quickstart'),
          ['ours ÷ quickstart', ...FIGURES.map((what) => ratioOf(only('ours', what), only('quickstart', what)))],
        ],
      },
      {
        title: 'Checks a second, ours ÷ quickstart',
        columns: ['the sandbox', 'ratio'],
        rows: [
          ['as it is, on the same processors', ratioOf(only('ours', 'throughput'), quickstart)],
          ['takes as long for ours as for the quickstart', inEqualSandboxes],
          ['takes no time', ratioOf(alone('ours'), alone('quickstart'))],
        ],
      },
    ],
    targets: [
      {
        what: 'checks a second ÷ quickstart, without what the sandbox takes longer for ours',
        value: inEqualSandboxes,
        atLeast: 0.9,
      },
    ],
  };
};
