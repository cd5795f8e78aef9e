import { startMeasured, type Measured, type ProcessFigures } from './blocks';
import { interleave } from './interleave';
import type { Part } from './report';
import { ratioOf, spreadOf } from './statistics';

const BLOCK = 250;
/** A slow machine stops after this time with fewer requests, and the report says how many. */
const TIME_LIMIT_MS = 600_000;
const MB = 1_000_000;

async function oneBlock({ people, block, figures }: Measured, from: number): Promise<ProcessFigures> {
  people.seed(BLOCK, from);
  await block({ from, count: BLOCK });
  const [ofTheOne] = await figures();
  if (ofTheOne === undefined) throw new Error('No instance was measured.');
  return ofTheOne;
}

/** Without the first block, in which the process warms up. */
const cpuPerCheck = (run: readonly ProcessFigures[]): readonly number[] =>
  run.slice(1).map(({ cpuMs }) => cpuMs / BLOCK);

const at = (run: readonly ProcessFigures[], share: number): ProcessFigures | undefined =>
  run[Math.floor((run.length - 1) * share)];

function growth(run: readonly ProcessFigures[], of: 'rss' | 'heapUsed'): number {
  const [settled, last] = [at(run, 0.5), at(run, 1)];
  return settled === undefined || last === undefined ? Number.NaN : last[of] / settled[of];
}

/** One process that checks ever new people, one after the other: its memory after each block, and its processor time. */
export const memory: Part = async ({ requests }) => {
  const measured = {
    ours: await startMeasured('ours'),
    quickstart: await startMeasured('quickstart'),
    floor: await startMeasured('floor'),
  };
  const runs = await interleave(
    ['ours', 'quickstart', 'floor'],
    { rounds: Math.ceil(requests / BLOCK), warmUp: 0, timeLimitMs: TIME_LIMIT_MS },
    (name, round) => oneBlock(measured[name], round * BLOCK),
  );
  await Promise.all(Object.values(measured).map(({ people }) => people.close()));

  const row = (name: string, run: readonly ProcessFigures[], of: 'rss' | 'heapUsed') => [
    `${name}, ${of}`,
    ...[0, 0.25, 0.5, 0.75, 1].map((share) => ((at(run, share)?.[of] ?? Number.NaN) / MB).toFixed(1)),
  ];
  const cpu = {
    ours: cpuPerCheck(runs.ours),
    quickstart: cpuPerCheck(runs.quickstart),
    floor: cpuPerCheck(runs.floor),
  };
  const cpuRow = (name: keyof typeof cpu) => [
    name,
    spreadOf(cpu[name]),
    ratioOf(cpu[name], cpu.quickstart),
    ratioOf(cpu[name], cpu.floor),
  ];
  return {
    tables: [
      {
        title: `Memory in MB, garbage collected, on the way through ${runs.ours.length * BLOCK} checks of as many people by one process`,
        columns: ['', 'at the start', '25 %', '50 %', '75 %', '100 %'],
        rows: [
          row('ours', runs.ours, 'heapUsed'),
          row('ours', runs.ours, 'rss'),
          row('quickstart', runs.quickstart, 'heapUsed'),
          row('quickstart', runs.quickstart, 'rss'),
        ],
      },
      {
        title: 'Time of the processor for each check',
        columns: ['function', 'ms', '÷ quickstart', '÷ floor'],
        rows: [cpuRow('ours'), cpuRow('quickstart'), cpuRow('floor')],
      },
    ],
    targets: [
      { what: 'processor time of a check ÷ quickstart', value: ratioOf(cpu.ours, cpu.quickstart), atMost: 1.25 },
      { what: 'heap at the end ÷ heap half-way', value: growth(runs.ours, 'heapUsed'), atMost: 1.05 },
      { what: 'resident memory at the end ÷ half-way', value: growth(runs.ours, 'rss'), atMost: 1.1 },
    ],
    rounds: runs,
  };
};
