import { interleave, type Samples } from './interleave';
import { NETWORK, startKnownPeople, type KnownPeopleOptions } from './known-people';
import type { Part, Report, Table } from './report';
import { ratioOf, spreadOf, timed } from './statistics';
import { buildVariant } from './variants';

/** Checks after which an instance counts as warm. */
const WARM_UP = 200;
/** New people a round; their median counts. */
const PEOPLE = 20;
const SITUATIONS = ['not looked for', 'looked for by status'] as const;
type Situation = (typeof SITUATIONS)[number];
const ROUND_TRIPS: Readonly<Record<Situation, number>> = { 'not looked for': 4, 'looked for by status': 3 };

/** First checks of ever new people on a warm instance, whom it has or has not looked for before. */
async function sample(rounds: number, options: KnownPeopleOptions): Promise<Samples<Situation>> {
  const people = await startKnownPeople(await buildVariant('ours'), options);
  people.seed(WARM_UP);
  for (let number = 0; number < WARM_UP; number += 1) await people.check(number);
  let next = WARM_UP;
  const samples = await interleave(SITUATIONS, { rounds }, async (situation) => {
    const times: number[] = [];
    for (let done = 0; done < PEOPLE; done += 1) {
      const number = next;
      next += 1;
      if (situation === 'looked for by status') await people.status(number);
      times.push(await timed(() => people.check(number, { roundTrips: ROUND_TRIPS[situation] })));
    }
    return spreadOf(times).median;
  });
  await people.close();
  return samples;
}

const tableOf = (network: string, samples: Samples<Situation>): Table => ({
  title: `A new person's first check on a warm instance: ${network}`,
  columns: ['the person', 'round trips', 'ms', '÷ not looked for'],
  rows: SITUATIONS.map((situation) => [
    situation,
    ROUND_TRIPS[situation],
    spreadOf(samples[situation]),
    ratioOf(samples[situation], samples['not looked for']),
  ]),
});

/** What it spares a new person that `status` has seen nobody: the page asks for it before the check. */
export const newPerson: Part = async ({ rounds }): Promise<Report> => {
  const { database, wechat } = NETWORK;
  const instant = await sample(rounds, {});
  const slow = await sample(rounds, { latency: NETWORK });
  return {
    tables: [
      tableOf(`the database answers after ${database} ms, WeChat after ${wechat} ms`, slow),
      tableOf('a network that takes no time', instant),
    ],
    targets: [
      {
        what: "a new person's first check, looked for by status ÷ not looked for, no network",
        value: ratioOf(instant['looked for by status'], instant['not looked for']),
        atMost: 0.86,
      },
    ],
  };
};
