import { startKnownPeople, type KnownPeople } from './known-people';
import { timed } from './statistics';
import { buildMeasured, type Variant } from './variants';

/** What the process of a function says of itself. */
export interface ProcessFigures {
  readonly rss: number;
  readonly heapUsed: number;
  /** Since it was asked last, without the collection of garbage that asking brings. */
  readonly cpuMs: number;
}

/** Checks to be made, each of another person, all of them seeded. */
export interface Block {
  /** The first person's number; 0 where absent. */
  readonly from?: number;
  readonly count: number;
  /** So many at once; one after the other where absent. */
  readonly concurrency?: number;
}

export interface Measured {
  readonly people: KnownPeople;
  /** Of the instance that is free next. Garbage is collected first. */
  readonly figures: () => Promise<ProcessFigures>;
  /** @returns milliseconds of each check */
  readonly block: (block: Block) => Promise<readonly number[]>;
}

/** A variant that tells of its process, with people to check. */
export async function startMeasured(variant: Variant, instances = 1): Promise<Measured> {
  const people = await startKnownPeople(await buildMeasured(variant), { instances });
  return {
    people,
    async figures() {
      const { result } = await people.sandbox.invoke({ name: 'realname', event: { action: 'measure' } });
      return result as ProcessFigures;
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
