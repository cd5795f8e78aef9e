import { interleave, type Samples } from './interleave';
import { NETWORK, startKnownPeople, type KnownPeople, type KnownPeopleOptions } from './known-people';
import type { Part, Table, Target } from './report';
import { ratioOf, show, spreadOf, timed, type Spread } from './statistics';
import { buildVariant, type BuiltVariant } from './variants';
import { isRefusedFirst, WAY_NAMES, WAYS } from './ways';

/** Checks after which an instance counts as warm. */
const WARM_UP = 30;
/** Repetitions where single milliseconds matter: other work on the machine only adds time, so the shortest is the truest. */
const TRIES = 4;
/** The target: ten per cent above what was measured when it was set. */
const SHARE_LEFT = 0.14;
const INSTANCES = ['cold', 'after status', 'warm'] as const;
type Instance = (typeof INSTANCES)[number];

/** In a new sandbox: the processes of the one before have ended, so their ending costs no time while we measure. */
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
  /** The shortest of them is what counts. */
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
      // Warm it up again: it did nothing while the others were measured.
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

/** The share of a cold start's extra time that a check still pays after `status`, per round. */
function shareLeft({ cold, 'after status': afterStatus, warm }: Samples<Instance>): Spread {
  const surplus = (samples: readonly number[]) => samples.map((ms, round) => ms - (warm[round] ?? Number.NaN));
  return ratioOf(surplus(afterStatus), surplus(cold));
}

/** How much faster a check is when the page has asked for `status` before. */
export const afterStatus: Part = async ({ rounds }) => {
  const tables: Table[] = [];
  const targets: Target[] = [];
  for (const name of WAY_NAMES) {
    const way = WAYS[name];
    const what = `The first check of an instance, ${name}`;
    const { database, wechat } = NETWORK;
    const slow = await sample({ rounds, tries: 1 }, { way, latency: NETWORK });
    tables.push(tableOf(`${what}: the database answers after ${database} ms, WeChat after ${wechat} ms`, slow));
    // No network time here: what is left is the cost of code that runs for the first time.
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
