import { arrivalsOf, MORNING, steady, type Stretch } from './capacity/arrivals';
import { bytesTable, costsOf, costTable, planTable } from './capacity/cost-tables';
import type { Assumptions, Costs } from './capacity/costs';
import { NO_LIMITS, PLANS, type Limits } from './capacity/limits';
import { measureCosts } from './capacity/measure';
import { createRandom } from './capacity/random';
import { HABITS, simulate } from './capacity/simulate';
import { refusedCalls } from './capacity/tally';
import { courseTable, needTable, throughTable, type Simulated } from './capacity/traffic-tables';
import type { BenchOptions, Part } from './report';

const SEED = 1;
const COURSE_MINUTES = 10;
const UNLIMITED = 'without limits';

interface Traffic {
  readonly name: string;
  readonly people: number;
  readonly profile: readonly Stretch[];
}

/** Long enough that people at their check and people who just came are there together. */
const steadyTraffic = (perSecond: number): Traffic => {
  const minutes = perSecond < 100 ? 30 : 4;
  return { name: `${perSecond} people/s`, people: perSecond * 60 * minutes, profile: steady(minutes) };
};
const RATES = [1, 7, 10, 100, 2000].map(steadyTraffic);

const morning = (name: string, people: number): Traffic => ({
  name: `${name}, ${people} people`,
  people,
  profile: MORNING,
});
const mornings = (province: number): readonly Traffic[] => [
  morning('a hospital', 3000),
  morning('a large hospital', 10_000),
  morning('a city', 100_000),
  morning('a large city', 300_000),
  morning('a province', province),
];

interface Conditions {
  readonly costs: Costs;
  readonly assumed: Assumptions;
}

function simulateOne(plan: string, limits: Limits, { name, people, profile }: Traffic, given: Conditions): Simulated {
  const arrivals = arrivalsOf(people, profile, createRandom(SEED));
  const tally = simulate({ seed: SEED, arrivals, limits, habits: HABITS, ...given });
  return { plan, limits, traffic: name, tally };
}

/** Calls and people of whom the simulation does not know what became. */
const lost = ({ tally }: Simulated): number =>
  Math.abs(tally.calls.made - tally.calls.answered - refusedCalls(tally)) +
  Math.abs(tally.people.arrived - tally.people.checked - tally.people.gaveUp);

const plansOf = ({ limits }: BenchOptions): Readonly<Record<string, Limits>> =>
  limits === undefined ? PLANS : { ...PLANS, 'as given': limits };

/** A hospital's, a city's and a province's morning in virtual time, at the measured costs of the real function. */
export const capacity: Part = async (options) => {
  const measured = await measureCosts(options.rounds);
  const costs = costsOf(measured);
  const plans = plansOf(options);
  const { assumed } = options;
  const given = { costs, assumed };

  const needsOf = (traffics: readonly Traffic[]) =>
    traffics.map((traffic) => simulateOne(UNLIMITED, NO_LIMITS, traffic, given));
  const throughOf = (traffics: readonly Traffic[]) =>
    traffics.flatMap((traffic) =>
      Object.entries(plans).map(([plan, limits]) => simulateOne(plan, limits, traffic, given)),
    );
  const needs = [...needsOf(RATES), ...needsOf(mornings(options.people))];
  const atRates = throughOf(RATES);
  const inMornings = throughOf(mornings(options.people));
  const all = [...needs, ...atRates, ...inMornings];

  return {
    tables: [
      costTable(measured, assumed),
      bytesTable(measured),
      planTable(plans, costs, assumed),
      needTable('Needed where nothing is in the way: the most within a second', needs),
      throughTable('Who gets through at a steady rate, from nobody at all to so many people a second', atRates),
      throughTable('Who gets through on a morning', inMornings),
      ...needs.slice(-1).map((province) => courseTable(province, COURSE_MINUTES)),
    ],
    targets: [
      { what: 'calls neither answered nor refused, people of whom nothing came', value: sum(all.map(lost)), atMost: 0 },
      { what: 'writes of a check of somebody known', value: writesOf(costs.trips.known), atMost: 2 },
    ],
    rounds: { assumed, habits: HABITS, plans, morning: MORNING, seed: SEED },
  };
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const writesOf = (trips: readonly string[]): number => trips.filter((trip) => trip === 'write').length;
