import { interleave, type Samples } from './interleave';
import { startKnownPeople, type KnownPeople, type KnownPeopleOptions, type Latency } from './known-people';
import type { Part, Table, Target } from './report';
import { ratioOf, show, spreadOf, timed, type Spread } from './statistics';
import { buildVariant, type BuiltVariant } from './variants';
import { isRefusedFirst, WAY_NAMES, WAYS } from './ways';

/** Assumed: a database in the same data centre, and an interface of WeChat that has to look a person up. */
const NETWORK: Latency = { database: 20, wechat: 100 };
/** Checks after which an instance counts as warm. */
const WARM_UP = 30;
/** Where milliseconds count: other work on the machine only ever adds, so that the least of some tries is nearest. */
const TRIES = 4;
/** A tenth above what is measured. */
const SHARE_LEFT = 0.14;
const INSTANCES = ['cold', 'after status', 'warm'] as const;
type Instance = (typeof INSTANCES)[number];

/** On an instance of its own: what was there before is gone, and does not die while time is taken. */
async function onFresh(
  variant: BuiltVariant,
  options: KnownPeopleOptions,
  prepare: (people: KnownPeople) => Promise<void>,
): Promise<number> {
  const people = await startKnownPeople(variant, options);
  people.seed(1);
  await prepare(people);
  const ms = await timed(() => people.check(0));
  await people.close();
  return ms;
}

async function leastOf(tries: number, measure: () => Promise<number>): Promise<number> {
  let least = await measure();
  for (let done = 1; done < tries; done += 1) least = Math.min(least, await measure());
  return least;
}

interface Sampling {
  readonly rounds: number;
  /** Of which the least counts. */
  readonly tries: number;
}

/** The first check of an instance, the first after a `status`, and one on an instance that has checked often. */
async function sample({ rounds, tries }: Sampling, options: KnownPeopleOptions): Promise<Samples<Instance>> {
  const variant = await buildVariant('ours');
  const warm = await startKnownPeople(variant, options);
  warm.seed(WARM_UP + (1 + tries) * (1 + rounds));
  let next = 0;
  const checkOnWarm = (): Promise<void> => {
    next += 1;
    return warm.check(next - 1);
  };
  for (let done = 0; done < WARM_UP; done += 1) await checkOnWarm();

  const measure: Record<Instance, () => Promise<number>> = {
    cold: () => leastOf(tries, () => onFresh(variant, options, () => Promise.resolve())),
    'after status': () => leastOf(tries, () => onFresh(variant, options, (people) => people.status(0))),
    async warm() {
      // The instance stood still while the others were measured.
      await checkOnWarm();
      return leastOf(tries, () => timed(checkOnWarm));
    },
  };
  const samples = await interleave(INSTANCES, { rounds }, (instance) => measure[instance]());
  await warm.close();
  return samples;
}

function tableOf(title: string, samples: Samples<Instance>): Table {
  return {
    title,
    columns: ['instance', 'ms', '÷ warm'],
    rows: INSTANCES.map((instance) => [
      instance,
      spreadOf(samples[instance]),
      ratioOf(samples[instance], samples.warm),
    ]),
  };
}

/** What is left after `status` of all that a cold instance's check takes longer, within each round. */
function shareLeft({ cold, 'after status': afterStatus, warm }: Samples<Instance>): Spread {
  const surplus = (samples: readonly number[]) => samples.map((ms, round) => ms - (warm[round] ?? Number.NaN));
  return ratioOf(surplus(afterStatus), surplus(cold));
}

/** What a `status`, when the page is shown, spares the check that follows. */
export const afterStatus: Part = async ({ rounds }) => {
  const tables: Table[] = [];
  const targets: Target[] = [];
  for (const name of WAY_NAMES) {
    const way = WAYS[name];
    const what = `The first check of an instance, ${name}`;
    const { database, wechat } = NETWORK;
    const slow = await sample({ rounds, tries: 1 }, { way, latency: NETWORK });
    tables.push(tableOf(`${what}: the database answers after ${database} ms, WeChat after ${wechat} ms`, slow));
    // Here only the code counts that runs for the first time.
    const instant = await sample({ rounds, tries: TRIES }, { way });
    const left = shareLeft(instant);
    const title = `${what}: a network that takes no time; of what a cold one takes longer, ${show(left)} is left after status`;
    tables.push(tableOf(title, instant));
    // The cloud call that WeChat refuses comes with the check: `status` spares nothing of it.
    if (isRefusedFirst(way)) continue;
    targets.push(
      { what: `check after status ÷ warm, ${name}`, value: ratioOf(slow['after status'], slow.warm), atMost: 1.1 },
      { what: `(after status − warm) ÷ (cold − warm), no network, ${name}`, value: left, atMost: SHARE_LEFT },
    );
  }
  return { tables, targets };
};
