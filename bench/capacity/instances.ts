import { createQuota } from './gate';

const MINUTE_MS = 60_000;

/** A process of the function. It serves one request at a time. */
export interface Instance {
  /** Whether it has not served anybody yet, nor was started beforehand. */
  cold: boolean;
  /** The access token in its memory: when it renews it, and until when it could use it. */
  token: { readonly renewFrom: number; readonly endsAt: number } | undefined;
  /** People of whom `status` found no record here. */
  readonly nobody: Set<number>;
  restsSince: number;
}

export interface PoolLimits {
  readonly instances: number;
  /** New ones in a minute, without those provisioned. */
  readonly newInstancesPerMinute: number;
  /** Started beforehand, and never taken away. */
  readonly provisioned: number;
}

export interface Pool {
  /** One that rests, or a new one; otherwise the limit that forbids it. */
  take(now: number): Instance | 'instances' | 'newInstancesPerMinute';
  giveBack(instance: Instance, now: number): void;
  /** Those that exist. */
  readonly size: number;
  readonly busy: number;
}

const newInstance = (cold: boolean): Instance => ({ cold, token: undefined, nobody: new Set(), restsSince: 0 });

/** The platform's instances. The one that has rested the shortest is next, so those beyond need are soon taken away. */
export function createPool({ instances, newInstancesPerMinute, provisioned }: PoolLimits, keptMs: number): Pool {
  /** In the order in which they began to rest. */
  const resting = Array.from({ length: provisioned }, () => newInstance(false));
  const starts = createQuota(newInstancesPerMinute, MINUTE_MS);
  let busy = 0;

  function takeAway(now: number): void {
    while (resting.length > 0 && resting.length + busy > provisioned) {
      const [longest] = resting;
      if (longest === undefined || longest.restsSince + keptMs >= now) return;
      resting.shift();
    }
  }

  function start(now: number): Instance | 'instances' | 'newInstancesPerMinute' {
    if (busy >= instances) return 'instances';
    if (!starts.take(now)) return 'newInstancesPerMinute';
    return newInstance(true);
  }

  return {
    take(now) {
      takeAway(now);
      const instance = resting.pop() ?? start(now);
      if (typeof instance !== 'string') busy += 1;
      return instance;
    },
    giveBack(instance, now) {
      busy -= 1;
      instance.cold = false;
      instance.restsSince = now;
      resting.push(instance);
    },
    get size() {
      return resting.length + busy;
    },
    get busy() {
      return busy;
    },
  };
}
