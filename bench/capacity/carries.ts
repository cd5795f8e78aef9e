import { MEMORY_GB, type Assumptions, type Costs } from './costs';
import type { Limits } from './limits';
import { sumOf, type Tally } from './tally';
import { countOf, operationsOf, type Trip } from './trips';

/** What one new person costs, who opens the page and is checked once. */
export interface CostOfPerson {
  readonly operations: number;
  readonly reads: number;
  readonly writes: number;
  readonly wechat: number;
  /** How long instances work, on warm ones, in milliseconds. */
  readonly workedMs: number;
}

const CALLS = 2;
/** Of a month. */
export const DAYS = 30;

export function costOfPerson({ trips, cpuMs }: Costs, check: readonly Trip[], assumed: Assumptions): CostOfPerson {
  const all = [...trips.status, ...check];
  return {
    operations: operationsOf(all),
    reads: countOf(all, 'read'),
    writes: countOf(all, 'write'),
    wechat: countOf(all, 'wechat'),
    workedMs:
      cpuMs.status + cpuMs.check + operationsOf(all) * assumed.databaseMs + countOf(all, 'wechat') * assumed.wechatMs,
  };
}

/** How many new people, and which limit forbids more. */
export interface Carried {
  readonly people: number;
  readonly by: keyof Limits | undefined;
}

function least(limits: Limits, each: Partial<Record<keyof Limits, number>>): Carried {
  let carried: Carried = { people: Infinity, by: undefined };
  for (const by of Object.keys(each) as (keyof Limits)[]) {
    const people = (limits[by] ?? Infinity) / (each[by] ?? 0);
    if (people < carried.people) carried = { people, by };
  }
  return carried;
}

/** People a second, if they come evenly. */
export const carriedPerSecond = (limits: Limits, cost: CostOfPerson, { databaseMs }: Assumptions): Carried =>
  least(limits, {
    databasePerSecond: cost.operations,
    operationsPerSecond: cost.operations + CALLS,
    connections: (cost.operations * databaseMs) / 1000,
    instances: cost.workedMs / 1000,
    wechatPerMinute: cost.wechat * 60,
  });

/** People a day, if every day of the month is alike. */
export const carriedPerDay = (limits: Limits, cost: CostOfPerson): Carried =>
  least(limits, {
    readsPerDay: cost.reads,
    writesPerDay: cost.writes,
    operationsPerMonth: (cost.operations + CALLS) * DAYS,
    gbSecondsPerMonth: gbSecondsOf(cost.workedMs) * DAYS,
  });

/** Instances' work in GB-seconds. */
export const gbSecondsOf = (workedMs: number): number => (workedMs / 1000) * MEMORY_GB;

/** How many such days the month's budgets allow. */
export function daysCarried(
  { operationsPerMonth = Infinity, gbSecondsPerMonth = Infinity }: Limits,
  tally: Tally,
): number {
  const operations = tally.calls.made + sumOf(tally, ({ reads, writes }) => reads + writes);
  return Math.min(operationsPerMonth / operations, gbSecondsPerMonth / gbSecondsOf(tally.workedMs));
}
