import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { interleave, type Samples } from './interleave';
import { startKnownPeople, type KnownPeopleOptions } from './known-people';
import type { Part, Report } from './report';
import { ratioOf, spreadOf, timed } from './statistics';
import { buildVariant, VARIANTS, type BuiltVariant, type Variant } from './variants';
import { WAY_NAMES, WAYS } from './ways';

const run = promisify(execFile);

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
  /** CPU time, which other work on the machine hardly changes. */
  readonly cpu: number;
}

async function loadTime({ entry }: BuiltVariant): Promise<LoadTime> {
  const { stdout } = await run(process.execPath, [path.join(__dirname, 'require-time.cjs'), entry], {
    env: { ...process.env, ...PLATFORM_ENV },
  });
  return JSON.parse(stdout) as LoadTime;
}

/** From the start of the process to the answer. */
async function firstCheckTime(variant: BuiltVariant, options: KnownPeopleOptions): Promise<number> {
  // A new sandbox each time: the process before has ended, so its ending costs no time while we measure.
  const people = await startKnownPeople(variant, options);
  people.seed(1);
  const ms = await timed(() => people.check(0));
  await people.close();
  return ms;
}

const only = (loads: Samples<Variant, LoadTime>, what: keyof LoadTime): Samples<Variant> => ({
  ours: loads.ours.map((each) => each[what]),
  quickstart: loads.quickstart.map((each) => each[what]),
  whole: loads.whole.map((each) => each[what]),
  floor: loads.floor.map((each) => each[what]),
  empty: loads.empty.map((each) => each[what]),
});

function tableOf(title: string, samples: Samples<Variant>) {
  return {
    title,
    columns: ['function', 'ms', '÷ quickstart', '÷ floor'],
    rows: VARIANTS.map((variant) => [
      variant,
      spreadOf(samples[variant]),
      ratioOf(samples[variant], samples.quickstart),
      ratioOf(samples[variant], samples.floor),
    ]),
  };
}

/** Loading alone, and from the start of the process to the answer to the first check. */
export const cold: Part = async ({ rounds }): Promise<Report> => {
  const built = {
    ours: await buildVariant('ours'),
    quickstart: await buildVariant('quickstart'),
    whole: await buildVariant('whole'),
    floor: await buildVariant('floor'),
    empty: await buildVariant('empty'),
  };
  const loads = await interleave(VARIANTS, { rounds }, (variant) => loadTime(built[variant]));
  const load = only(loads, 'wall');
  const loadCpu = only(loads, 'cpu');

  const first = await interleave(VARIANTS, { rounds }, (variant) =>
    firstCheckTime(built[variant], { doesNothing: variant === 'empty' }),
  );
  const byWay = await interleave(WAY_NAMES, { rounds }, (name) => firstCheckTime(built.ours, { way: WAYS[name] }));

  return {
    tables: [
      tableOf('Load: require() of the function, without the start of Node', load),
      tableOf('The same in time of the processor', loadCpu),
      tableOf('Cold: start of the process to the answer to the first check (three round trips)', first),
      {
        title: 'The same of ours, by how it asks WeChat',
        columns: ['way', 'ms', '÷ openapi'],
        rows: WAY_NAMES.map((name) => [name, spreadOf(byWay[name]), ratioOf(byWay[name], byWay.openapi)]),
      },
      {
        title: 'Bytes of index.js',
        columns: ['function', 'bytes'],
        rows: await Promise.all(VARIANTS.map(async (each) => [each, (await stat(built[each].entry)).size])),
      },
    ],
    targets: [
      { what: 'load of ours ÷ quickstart, processor', value: ratioOf(loadCpu.ours, loadCpu.quickstart), atMost: 0.16 },
      { what: 'load of ours ÷ quickstart', value: ratioOf(load.ours, load.quickstart), atMost: 0.16 },
      { what: 'cold first check of ours ÷ quickstart', value: ratioOf(first.ours, first.quickstart), atMost: 0.36 },
      { what: 'cold first check of ours ÷ floor', value: ratioOf(first.ours, first.floor), atMost: 2 },
    ],
  };
};
