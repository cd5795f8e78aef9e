import { startMeasured, type Measured } from './blocks';
import type { Part } from './report';
import { ratioOf, show, spreadOf, timed } from './statistics';

const INSTANCES = 4;
/** More than there are instances: some always wait in line. */
const CONCURRENCY = 8;
const BLOCK = 400;
const BLOCKS = 20;
/** Long enough for any machine; a slower one stops with fewer blocks, and says how many. */
const TIME_LIMIT_MS = 240_000;

interface Run {
  /** Of each block: checks a second, and milliseconds of a check. */
  readonly throughputs: number[];
  readonly medians: number[];
  readonly tails: number[];
}
const newRun = (): Run => ({ throughputs: [], medians: [], tails: [] });

async function oneBlock({ block }: Measured, from: number, run: Run): Promise<void> {
  let times: number[] = [];
  const ms = await timed(async () => {
    times = [...(await block({ from, count: BLOCK, concurrency: CONCURRENCY }))];
  });
  times.sort((one, other) => one - other);
  run.throughputs.push((BLOCK / ms) * 1000);
  run.medians.push(spreadOf(times).median);
  run.tails.push(times[Math.floor(times.length * 0.95)] ?? Number.NaN);
}

/** Sustained checks of ever new people over several processes, in blocks that alternate with those of the reference. */
export const load: Part = async () => {
  const ours = await startMeasured('ours', INSTANCES);
  const reference = await startMeasured('quickstart', INSTANCES);
  const runs = { ours: newRun(), reference: newRun() };
  const endsAt = Date.now() + TIME_LIMIT_MS;
  // A first block of each lets the compiler of the processes do its work.
  await oneBlock(ours, 0, newRun());
  await oneBlock(reference, 0, newRun());
  for (let done = 1; done <= BLOCKS && Date.now() < endsAt; done += 1) {
    await oneBlock(ours, done * BLOCK, runs.ours);
    await oneBlock(reference, done * BLOCK, runs.reference);
  }
  await Promise.all([ours.people.close(), reference.people.close()]);

  const row = (name: string, { throughputs, medians, tails }: Run) => [
    name,
    spreadOf(throughputs),
    spreadOf(medians),
    spreadOf(tails),
  ];
  return {
    tables: [
      {
        title: `Load: ${runs.ours.medians.length} blocks of ${BLOCK} checks each, ${CONCURRENCY} at once on ${INSTANCES} processes`,
        columns: ['function', 'checks a second', 'ms', '95 % within ms'],
        rows: [
          row('ours', runs.ours),
          row('quickstart', runs.reference),
          [
            'ours ÷ quickstart',
            show(ratioOf(runs.ours.throughputs, runs.reference.throughputs)),
            show(ratioOf(runs.ours.medians, runs.reference.medians)),
            show(ratioOf(runs.ours.tails, runs.reference.tails)),
          ],
        ],
      },
    ],
    targets: [],
  };
};
