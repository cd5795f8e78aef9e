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
}

const FIGURES = ['throughput', 'median', 'tail'] as const;

async function oneBlock({ people, block }: Measured, from: number): Promise<BlockFigures> {
  people.seed(BLOCK, from);
  let times: number[] = [];
  const ms = await timed(async () => {
    times = [...(await block({ from, count: BLOCK, concurrency: CONCURRENCY }))];
  });
  times.sort((one, other) => one - other);
  return {
    throughput: (BLOCK / ms) * 1000,
    median: spreadOf(times).median,
    tail: times[Math.floor(times.length * 0.95)] ?? Number.NaN,
  };
}

/** Sustained checks of ever new people over several processes, in blocks that alternate with those of the reference. */
export const load: Part = async ({ requests }) => {
  const measured = {
    ours: await startMeasured('ours', INSTANCES),
    quickstart: await startMeasured('quickstart', INSTANCES),
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
  return {
    tables: [
      {
        title: `Load: ${blocks.ours.length} blocks of ${BLOCK} checks each, ${CONCURRENCY} at once on ${INSTANCES} processes`,
        columns: ['function', 'checks a second', 'ms', '95 % within ms'],
        rows: [
          row('ours'),
          row('quickstart'),
          ['ours ÷ quickstart', ...FIGURES.map((what) => ratioOf(only('ours', what), only('quickstart', what)))],
        ],
      },
    ],
    targets: [],
  };
};
