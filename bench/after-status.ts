import { startKnownPeople, type KnownPeopleOptions, type Latency } from './known-people';
import type { Part, Table, Target } from './report';
import { ratioOf, spreadOf, timed, type Spread } from './statistics';
import { buildVariant } from './variants';

/** Assumed: a database in the same data centre, and an interface of WeChat that has to look a person up. */
const NETWORK: Latency = { database: 20, wechat: 100 };

interface Samples {
  readonly cold: number[];
  readonly afterStatus: number[];
  readonly warm: number[];
}

/** The first check of an instance, the first after a `status`, and one on an instance that has checked before. */
async function sample(rounds: number, options: KnownPeopleOptions): Promise<Samples> {
  const people = await startKnownPeople(await buildVariant('ours'), options);
  const samples: Samples = { cold: [], afterStatus: [], warm: [] };
  for (let round = 0; round <= rounds; round += 1) {
    people.sandbox.recycle();
    people.seed(3);
    const cold = await timed(() => people.check(0));
    people.sandbox.recycle();
    await people.status(1);
    const afterStatus = await timed(() => people.check(1));
    await people.status(2);
    const warm = await timed(() => people.check(2));
    // The first round only warms the machine's file cache.
    if (round === 0) continue;
    samples.cold.push(cold);
    samples.afterStatus.push(afterStatus);
    samples.warm.push(warm);
  }
  await people.close();
  return samples;
}

function tableOf(title: string, { cold, afterStatus, warm }: Samples): Table {
  const row = (name: string, samples: readonly number[]): [string, Spread, Spread] => [
    name,
    spreadOf(samples),
    ratioOf(samples, warm),
  ];
  return {
    title,
    columns: ['instance', 'ms', '÷ one that has checked before'],
    rows: [row('cold', cold), row('after status', afterStatus), row('has checked before', warm)],
  };
}

/** What a `status`, when the page is shown, spares the check that follows. */
export const afterStatus: Part = async ({ rounds }) => {
  const tables: Table[] = [];
  const targets: Target[] = [];
  for (const transport of ['openapi', 'https'] as const) {
    const what = `The first check of an instance, ${transport}`;
    const { database, wechat } = NETWORK;
    const samples = await sample(rounds, { transport, latency: NETWORK });
    tables.push(tableOf(`${what}: the database answers after ${database} ms, WeChat after ${wechat} ms`, samples));
    targets.push({
      what: `check after status ÷ one on an instance that has checked before, ${transport}`,
      value: ratioOf(samples.afterStatus, samples.warm).median,
      atMost: 1.1,
    });
    // Here only the code counts that runs for the first time.
    tables.push(tableOf(`${what}: a network that takes no time`, await sample(rounds, { transport })));
  }
  return { tables, targets };
};
