import type { Table } from '../report';
import { DAYS, daysCarried, gbSecondsOf } from './carries';
import type { Limits } from './limits';
import { peakOf, percentile, refusedCalls, sumOf, type Second, type Tally } from './tally';

/** What was simulated, in words, with what came of it. */
export interface Simulated {
  readonly plan: string;
  readonly limits: Limits;
  readonly traffic: string;
  readonly tally: Tally;
}

const percent = (share: number): string => `${(share * 100).toFixed(share > 0.999 && share < 1 ? 2 : 1)} %`;
const fixed = (value: number, digits = 0): string => value.toFixed(digits);
const operations = ({ reads, writes }: Second): number => reads + writes;

/** From the largest to the smallest. */
function reasonsOf({ refused }: Tally, of: number): string {
  const sorted = [...refused].sort(([, one], [, other]) => other - one);
  return sorted.map(([refusal, times]) => `${refusal} ${percent(times / of)}`).join(', ');
}

/** What is needed where nothing is in the way: the most within a second. */
export function needTable(title: string, simulated: readonly Simulated[]): Table {
  return {
    title,
    columns: [
      ...['', 'checks/s', 'instances at work', 'started', 'database/s', 'writes/s', 'WeChat/s', 'tokens'],
      ...['GBs for 1,000 checks', 'ms of a check, 50 %', '95 %'],
    ],
    rows: simulated.map(({ traffic, tally }) => [
      traffic,
      peakOf(tally, ({ checks }) => checks),
      peakOf(tally, ({ busy }) => busy),
      tally.instancesStarted,
      peakOf(tally, operations),
      peakOf(tally, ({ writes }) => writes),
      peakOf(tally, ({ wechat }) => wechat),
      sumOf(tally, ({ tokens }) => tokens),
      fixed((gbSecondsOf(tally.workedMs) / tally.checkMs.length) * 1000, 1),
      fixed(percentile(tally.checkMs, 0.5)),
      fixed(percentile(tally.checkMs, 0.95)),
    ]),
  };
}

/** How many such days a month has room for, where not for all. */
function daysOf(limits: Limits, tally: Tally): string {
  const days = daysCarried(limits, tally);
  return days >= DAYS ? '' : fixed(days, 1);
}

/** Who gets through, by plan. */
export function throughTable(title: string, simulated: readonly Simulated[]): Table {
  return {
    title,
    columns: [
      ...['', 'plan', 'people checked', 'calls refused', 'by', 'first after', 'ms of a check, 50 %', '95 %'],
      'such days a month',
    ],
    rows: simulated.map(({ plan, traffic, limits, tally }) => [
      traffic,
      plan,
      percent(tally.people.checked / tally.people.arrived),
      percent(refusedCalls(tally) / tally.calls.made),
      reasonsOf(tally, tally.calls.made),
      tally.first === undefined ? '' : `${fixed(tally.first.at / 1000, 1)} s, ${tally.first.refusal}`,
      fixed(percentile(tally.checkMs, 0.5)),
      fixed(percentile(tally.checkMs, 0.95)),
      daysOf(limits, tally),
    ]),
  };
}

/** How it goes over the time: the mean of each second in each stretch of so many minutes. */
export function courseTable({ plan, traffic, tally }: Simulated, minutes: number): Table {
  const length = minutes * 60;
  const rows: (string | number)[][] = [];
  for (let from = 0; from < tally.seconds.length; from += length) {
    const stretch = tally.seconds.slice(from, from + length);
    const mean = (what: (second: Second) => number): string =>
      fixed(stretch.reduce((sum, second) => sum + what(second), 0) / stretch.length, 1);
    const most = stretch.reduce((found, { busy }) => Math.max(found, busy), 0);
    rows.push([
      from / 60,
      mean(({ checks }) => checks),
      most,
      mean(operations),
      mean(({ writes }) => writes),
      mean(({ wechat }) => wechat),
      mean(({ refused }) => refused),
    ]);
  }
  return {
    title: `${traffic}, ${plan}: the mean of a second, by minutes`,
    columns: ['from minute', 'checks', 'most instances at work', 'database', 'writes', 'WeChat', 'refused'],
    rows,
  };
}
