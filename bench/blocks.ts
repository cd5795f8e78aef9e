import { startKnownPeople, type KnownPeople, type KnownPeopleOptions } from './known-people';
import { timed } from './statistics';
import { buildMeasured, type Variant } from './variants';

/** Measurements that a function's process takes of itself. */
export interface ProcessFigures {
  readonly rss: number;
  readonly heapUsed: number;
  /** CPU time since the last measurement, without the garbage collection that measuring causes. */
  readonly cpuMs: number;
}

/** How many checks to make; each is of another person, whose record is in the database. */
export interface Block {
  /** The first person's number; 0 where absent. */
  readonly from?: number;
  readonly count: number;
  /** How many run at the same time; 1 where absent. */
  readonly concurrency?: number;
}

export interface Measured {
  readonly people: KnownPeople;
  /** Measures each instance, after a garbage collection. */
  readonly figures: () => Promise<readonly ProcessFigures[]>;
  /** @returns milliseconds of each check */
  readonly block: (block: Block) => Promise<readonly number[]>;
}

/** A variant that tells of its process, with people to check. */
export async function startMeasured(variant: Variant, options: KnownPeopleOptions = {}): Promise<Measured> {
  const { instances = 1 } = options;
  const people = await startKnownPeople(await buildMeasured(variant), options);
  return {
    people,
    figures() {
      const measure = async (): Promise<ProcessFigures> => {
        const { result } = await people.sandbox.invoke({ name: 'realname', event: { action: 'measure' } });
        return result as ProcessFigures;
      };
      // An instance serves one invocation at a time, so each gets one of them.
      return Promise.all(Array.from({ length: instances }, measure));
    },
    async block({ from = 0, count, concurrency = 1 }) {
      const times: number[] = [];
      let next = from;
      const work = async (): Promise<void> => {
        while (next < from + count) {
          const number = next;
          next += 1;
          times.push(await timed(() => people.check(number)));
        }
      };
      await Promise.all(Array.from({ length: concurrency }, work));
      return times;
    },
  };
}
