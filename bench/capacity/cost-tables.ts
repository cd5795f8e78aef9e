import type { Table } from '../report';
import { carriedPerDay, carriedPerSecond, costOfPerson, type Carried, type CostOfPerson } from './carries';
import { MEMORY_GB, type Assumptions, type Costs } from './costs';
import type { Limits } from './limits';
import type { Measurement } from './measure';
import { countOf, operationsOf, type Trip } from './trips';

const rounded = (value: number, digits = 0): string => value.toFixed(digits);

/** What each call of the function costs, on a warm instance. */
export function costTable({ trips, cpuMs, log }: Measurement, assumed: Assumptions): Table {
  const row = (what: string, of: readonly Trip[], call: 'status' | 'check') => {
    const network = operationsOf(of) * assumed.databaseMs + countOf(of, 'wechat') * assumed.wechatMs;
    const ms = cpuMs[call].median + network;
    return [
      what,
      operationsOf(of),
      countOf(of, 'write'),
      countOf(of, 'wechat'),
      cpuMs[call],
      rounded(ms),
      rounded(ms * MEMORY_GB, 1),
      log[call],
    ];
  };
  return {
    title: `What a call costs on a warm instance of 256 MB, where the database answers after ${assumed.databaseMs} ms and WeChat after ${assumed.wechatMs} ms`,
    columns: [
      ...['call', 'database operations', 'of these writes', 'calls to WeChat'],
      ...['ms of the processor', 'ms', 'GBs for 1,000', 'bytes of log'],
    ],
    rows: [
      row('status', trips.status, 'status'),
      row('check of somebody known', trips.known, 'check'),
      row('check of somebody new, after status on the same instance', trips.newcomerAfterStatus, 'check'),
      row('check of somebody new, on another instance', trips.newcomer, 'check'),
    ],
  };
}

export function bytesTable({ document, coldMs, residentMb }: Measurement): Table {
  return {
    title: 'What a person leaves in the database, in bytes of BSON without indexes; and what an instance needs',
    columns: ['what', 'value'],
    rows: [
      ['after one check', document.afterOneCheck],
      ['each further check of the same 24 hours', rounded(document.perFurtherCheck)],
      ['with ten checks, the daily limit', document.atTheDailyLimit],
      ['a day later, tidied', document.tidied],
      ['ms from the start of the process to the first answer, beyond a warm one', coldMs],
      ['MB of memory of the process', rounded(residentMb)],
    ],
  };
}

const carried = ({ people, by }: Carried): readonly string[] =>
  by === undefined ? ['not known', ''] : [people < 100 ? rounded(people, 1) : rounded(people), by];

/** Most new people a second and a day that the published limits of each plan allow. */
export function planTable(plans: Readonly<Record<string, Limits>>, costs: Costs, assumed: Assumptions): Table {
  const { newcomer, newcomerAfterStatus } = costs.trips;
  const ways: readonly (readonly [string, CostOfPerson])[] = [
    ['same', costOfPerson(costs, newcomerAfterStatus, assumed)],
    ['another', costOfPerson(costs, newcomer, assumed)],
  ];
  return {
    title: 'New people whom a plan carries, by where their check runs: on the instance of their status, or another one',
    columns: ['plan', 'instance', 'a second', 'limited by', 'a day', 'limited by'],
    rows: Object.entries(plans).flatMap(([plan, limits]) =>
      ways.map(([instance, cost]) => [
        plan,
        instance,
        ...carried(carriedPerSecond(limits, cost, assumed)),
        ...carried(carriedPerDay(limits, cost)),
      ]),
    ),
  };
}

/** The measured costs as the simulation takes them. */
export const costsOf = ({ trips, cpuMs, coldMs }: Measurement): Costs => ({
  trips,
  cpuMs: { status: cpuMs.status.median, check: cpuMs.check.median },
  coldMs: coldMs.median,
});
