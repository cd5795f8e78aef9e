import { startMeasured, type Measured, type ProcessFigures } from './blocks';
import type { Part } from './report';
import { ratioOf, show, spreadOf } from './statistics';

const BLOCK = 250;
/** Long enough for any machine; a slower one stops with fewer requests, and says how many. */
const TIME_LIMIT_MS = 600_000;
const MB = 1_000_000;

interface Run {
  readonly medians: number[];
  readonly tails: number[];
  readonly figures: ProcessFigures[];
}
const newRun = (): Run => ({ medians: [], tails: [], figures: [] });

async function oneBlock({ people, block, figures }: Measured, run: Run): Promise<void> {
  people.seed(BLOCK);
  const times = [...(await block(BLOCK))].sort((one, other) => one - other);
  run.medians.push(spreadOf(times).median);
  run.tails.push(times[Math.floor(times.length * 0.95)] ?? Number.NaN);
  run.figures.push(await figures());
}

const cpuPerRequest = ({ figures }: Run): readonly number[] =>
  figures.slice(1).map(({ cpuMs }, index) => (cpuMs - (figures[index]?.cpuMs ?? 0)) / BLOCK);

const at = (run: Run, share: number, of: 'rss' | 'heapUsed'): string => {
  const figures = run.figures[Math.floor((run.figures.length - 1) * share)];
  return figures === undefined ? '' : (figures[of] / MB).toFixed(1);
};

/** Sustained checks over one process, in blocks that alternate with those of the reference; memory after each block. */
export const load: Part = async ({ requests }) => {
  const ours = await startMeasured('ours');
  const reference = await startMeasured('quickstart');
  const runs = { ours: newRun(), reference: newRun() };
  const endsAt = Date.now() + TIME_LIMIT_MS;
  // A first block of each lets the compiler of the process do its work.
  await oneBlock(ours, newRun());
  await oneBlock(reference, newRun());
  for (let done = 0; done < requests && Date.now() < endsAt; done += BLOCK) {
    await oneBlock(ours, runs.ours);
    await oneBlock(reference, runs.reference);
  }
  await Promise.all([ours.people.close(), reference.people.close()]);

  const settled = runs.ours.figures[Math.floor(runs.ours.figures.length / 2)];
  const last = runs.ours.figures[runs.ours.figures.length - 1];
  const growth = settled === undefined || last === undefined ? Number.NaN : last.heapUsed / settled.heapUsed;
  const row = (name: string, run: Run) => [
    name,
    spreadOf(run.medians),
    spreadOf(run.tails),
    spreadOf(run.medians.map((ms) => 1000 / ms)),
    spreadOf(cpuPerRequest(run)),
  ];
  const memory = (name: string, run: Run, of: 'rss' | 'heapUsed') => [
    `${name}, ${of}`,
    ...[0, 0.25, 0.5, 0.75, 1].map((share) => at(run, share, of)),
  ];
  return {
    tables: [
      {
        title: `Load: ${runs.ours.medians.length * BLOCK} checks each, in blocks of ${BLOCK} (median of each block)`,
        columns: ['function', 'ms', '95 % within ms', 'a second', 'CPU ms'],
        rows: [
          row('ours', runs.ours),
          row('quickstart', runs.reference),
          [
            'ours ÷ quickstart',
            ratioOf(runs.ours.medians, runs.reference.medians),
            ratioOf(runs.ours.tails, runs.reference.tails),
            show(ratioOf(runs.reference.medians, runs.ours.medians)),
            ratioOf(cpuPerRequest(runs.ours), cpuPerRequest(runs.reference)),
          ],
        ],
      },
      {
        title: 'Memory of the process in MB, garbage collected, after a share of the requests',
        columns: ['', '0 %', '25 %', '50 %', '75 %', '100 %'],
        rows: [
          memory('ours', runs.ours, 'heapUsed'),
          memory('ours', runs.ours, 'rss'),
          memory('quickstart', runs.reference, 'heapUsed'),
          memory('quickstart', runs.reference, 'rss'),
        ],
      },
    ],
    targets: [{ what: 'heap at the end ÷ heap half-way', value: growth, atMost: 1.05 }],
  };
};
