import { startKnownPeople, type KnownPeople } from './known-people';
import { timed } from './statistics';
import { buildMeasured, type Variant } from './variants';

/** What the process of a function says of itself. */
export interface ProcessFigures {
  readonly rss: number;
  readonly heapUsed: number;
  readonly cpuMs: number;
}

export interface Measured {
  readonly people: KnownPeople;
  /** Garbage is collected first. */
  readonly figures: () => Promise<ProcessFigures>;
  /** Checks so many people one after the other, each once. @returns milliseconds of each */
  readonly block: (count: number, padding?: string) => Promise<readonly number[]>;
}

/** A variant that tells of its process, with people to check. */
export async function startMeasured(variant: Variant): Promise<Measured> {
  const people = await startKnownPeople(await buildMeasured(variant));
  return {
    people,
    async figures() {
      const { result } = await people.sandbox.invoke({ name: 'realname', event: { action: 'measure' } });
      return result as ProcessFigures;
    },
    async block(count, padding) {
      const times: number[] = [];
      for (let number = 0; number < count; number += 1) times.push(await timed(() => people.check(number, padding)));
      return times;
    },
  };
}
