import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { startKnownPeople } from './known-people';
import type { Part, Report } from './report';
import { ratioOf, spreadOf, timed } from './statistics';
import { buildVariant, VARIANTS, type BuiltVariant, type Variant } from './variants';

const run = promisify(execFile);

type Samples = Readonly<Record<Variant, readonly number[]>>;

/** Without them the SDK gives up at load. */
const PLATFORM_ENV = {
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  TENCENTCLOUD_SECRETID: 'bench',
  TENCENTCLOUD_SECRETKEY: 'bench',
  SCF_NAMESPACE: 'bench',
  TCB_ENV: 'bench',
};

interface LoadTime {
  readonly wall: number;
  /** What other work on the machine hardly touches. */
  readonly cpu: number;
}

async function loadTime({ entry }: BuiltVariant): Promise<LoadTime> {
  const { stdout } = await run(process.execPath, [path.join(__dirname, 'require-time.cjs'), entry], {
    env: { ...process.env, ...PLATFORM_ENV },
  });
  return JSON.parse(stdout) as LoadTime;
}

/** Measures each variant once per round, after a first round that only warms the machine's file cache. */
async function interleave<T>(rounds: number, measure: (variant: Variant, round: number) => Promise<T>) {
  const samples: Record<Variant, T[]> = { ours: [], quickstart: [], whole: [], empty: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const variant of VARIANTS) {
      const sample = await measure(variant, round);
      if (round > 0) samples[variant].push(sample);
    }
  }
  return samples;
}

const only = (loads: Readonly<Record<Variant, readonly LoadTime[]>>, what: keyof LoadTime): Samples => ({
  ours: loads.ours.map((each) => each[what]),
  quickstart: loads.quickstart.map((each) => each[what]),
  whole: loads.whole.map((each) => each[what]),
  empty: loads.empty.map((each) => each[what]),
});

function tableOf(title: string, samples: Samples) {
  return {
    title,
    columns: ['function', 'ms', '÷ quickstart', '÷ empty'],
    rows: VARIANTS.map((variant) => [
      variant,
      spreadOf(samples[variant]),
      ratioOf(samples[variant], samples.quickstart),
      ratioOf(samples[variant], samples.empty),
    ]),
  };
}

/** Loading alone, and from the start of the process to the answer to the first check. */
export const cold: Part = async ({ rounds }): Promise<Report> => {
  const [ours, quickstart, whole, empty] = await Promise.all(VARIANTS.map(buildVariant));
  if (ours === undefined || quickstart === undefined || whole === undefined || empty === undefined) {
    throw new Error('A variant is missing.');
  }
  const built = { ours, quickstart, whole, empty };
  const loads = await interleave(rounds, (variant) => loadTime(built[variant]));
  const load = only(loads, 'wall');
  const loadCpu = only(loads, 'cpu');

  const people = {
    ours: await startKnownPeople(ours),
    quickstart: await startKnownPeople(quickstart),
    whole: await startKnownPeople(whole),
    empty: await startKnownPeople(empty, { doesNothing: true }),
  };
  Object.values(people).forEach((each) => {
    each.seed(rounds + 1);
  });
  const first = await interleave(rounds, (variant, round) => {
    people[variant].sandbox.recycle();
    return timed(() => people[variant].check(round));
  });
  await Promise.all(Object.values(people).map((each) => each.close()));

  return {
    tables: [
      tableOf('Load: require() of the function, without the start of Node', load),
      tableOf('The same in time of the processor', loadCpu),
      tableOf('Cold: start of the process to the answer to the first check (three round trips)', first),
      {
        title: 'Bytes of index.js',
        columns: ['function', 'bytes'],
        rows: await Promise.all(VARIANTS.map(async (each) => [each, (await stat(built[each].entry)).size])),
      },
    ],
    targets: [
      {
        what: 'load of ours ÷ quickstart, processor',
        value: ratioOf(loadCpu.ours, loadCpu.quickstart).median,
        atMost: 0.2,
      },
      { what: 'load of ours ÷ quickstart', value: ratioOf(load.ours, load.quickstart).median, atMost: 0.2 },
      {
        what: 'cold first check of ours ÷ quickstart',
        value: ratioOf(first.ours, first.quickstart).median,
        atMost: 0.45,
      },
    ],
  };
};
