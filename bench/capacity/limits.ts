import type { PoolLimits } from './instances';
import { parseNumbers } from './parse-numbers';

/** What an environment may use. Where a limit is absent, none is known: Tencent publishes none, or there is none. */
export interface Limits extends PoolLimits {
  /** Database operations a second. */
  readonly databasePerSecond?: number | undefined;
  /** Database operations and calls of functions together, a second. */
  readonly operationsPerSecond?: number | undefined;
  /** Database operations at the same time. */
  readonly connections?: number | undefined;
  readonly readsPerDay?: number | undefined;
  readonly writesPerDay?: number | undefined;
  /** Database operations and calls of functions together. */
  readonly operationsPerMonth?: number | undefined;
  /** Memory in GB times the time that functions run in seconds. */
  readonly gbSecondsPerMonth?: number | undefined;
  /** Checks by WeChat. */
  readonly wechatPerMinute?: number | undefined;
  /** Calls for an access token. */
  readonly tokensPerMinute?: number | undefined;
}

/** Those of every plan: docs/capacity.md says where each was read, and when. */
const EVERYWHERE = { instances: 1000, newInstancesPerMinute: 500, provisioned: 0, tokensPerMinute: 10_000 };

/** Only to see what is needed where nothing is in the way. */
export const NO_LIMITS: Limits = { instances: Infinity, newInstancesPerMinute: Infinity, provisioned: 0 };

export const PLANS = {
  'basic 1, of 2020': {
    ...EVERYWHERE,
    databasePerSecond: 30,
    connections: 20,
    readsPerDay: 50_000,
    writesPerDay: 30_000,
    gbSecondsPerMonth: 40_000,
  },
  'professional 2, of 2020': {
    ...EVERYWHERE,
    connections: 200,
    readsPerDay: 1_500_000,
    writesPerDay: 1_000_000,
    gbSecondsPerMonth: 1_500_000,
  },
  'personal, of 2022': {
    ...EVERYWHERE,
    operationsPerSecond: 500,
    operationsPerMonth: 200_000,
    gbSecondsPerMonth: 100_000,
  },
  'team, of 2022': {
    ...EVERYWHERE,
    operationsPerSecond: 1000,
    operationsPerMonth: 50_000_000,
    gbSecondsPerMonth: 1_000_000,
  },
  'reserved for a day: 2,000 instances, 3,000 connections': {
    ...EVERYWHERE,
    instances: 2000,
    newInstancesPerMinute: 1000,
    provisioned: 1000,
    connections: 3000,
    databasePerSecond: 10_000,
  },
} as const satisfies Readonly<Record<string, Limits>>;

const NAMES: readonly (keyof Limits)[] = [
  ...(['instances', 'newInstancesPerMinute', 'provisioned', 'databasePerSecond', 'operationsPerSecond'] as const),
  ...(['connections', 'readsPerDay', 'writesPerDay', 'operationsPerMonth', 'gbSecondsPerMonth'] as const),
  ...(['wechatPerMinute', 'tokensPerMinute'] as const),
];

/** The limits of a plan as an operator reads them in the console; those that are not given are those of every plan. */
export const parseLimits = (json: string): Limits => ({ ...EVERYWHERE, ...parseNumbers(json, NAMES) });
