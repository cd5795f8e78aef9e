import { createAgenda } from './agenda';
import { createFunctions, type Person } from './call';
import type { Assumptions, Costs } from './costs';
import { createPool } from './instances';
import type { Limits } from './limits';
import { createRandom } from './random';
import { newTally, type Tally } from './tally';

/** Milliseconds, evenly between the two. */
type Range = readonly [number, number];

/** What people do. */
export interface Habits {
  readonly formMs: Range;
  /** In City Services. */
  readonly awayMs: Range;
  /** Share of people with a record from an earlier visit. */
  readonly known: number;
  /** Share of people who mistyped, correct it and are checked once more. */
  readonly mistyped: number;
  /** How often somebody tries again after an error before giving up. */
  readonly retries: number;
  readonly retryAfterMs: Range;
}

export const HABITS: Habits = {
  formMs: [60_000, 120_000],
  awayMs: [15_000, 45_000],
  known: 0.2,
  mistyped: 0.05,
  retries: 2,
  retryAfterMs: [10_000, 30_000],
};

export interface Simulation {
  readonly seed: number;
  /** When people open the page: milliseconds, in order. */
  readonly arrivals: Float64Array;
  readonly costs: Costs;
  readonly assumed: Assumptions;
  readonly limits: Limits;
  readonly habits: Habits;
}

/** Lets people come, ask for their status, fill in the form, agree in City Services, and be checked. */
export function simulate({ seed, arrivals, costs, assumed, limits, habits }: Simulation): Tally {
  const agenda = createAgenda();
  const random = createRandom(seed);
  const tally = newTally();
  const pool = createPool(limits, assumed.keptMs);
  const functions = createFunctions({ agenda, random, tally, limits, assumed }, pool, costs);

  const within = ([from, to]: Range): number => from + random() * (to - from);
  const after = (ms: number, run: () => void): void => {
    agenda.at(agenda.now + ms, run);
  };

  function check(person: Person, isMistyped: boolean, retries: number): void {
    functions.check(person, ({ refusal, codeSpent }) => {
      if (refusal === undefined) {
        if (!isMistyped) tally.people.checked += 1;
        else
          after(within(habits.formMs) / 2 + within(habits.awayMs), () => {
            check(person, false, habits.retries);
          });
      } else if (retries === 0) {
        tally.people.gaveUp += 1;
      } else {
        const again = codeSpent ? within(habits.awayMs) : 0;
        after(within(habits.retryAfterMs) + again, () => {
          check(person, isMistyped, retries - 1);
        });
      }
    });
  }

  function arrive(number: number): void {
    const moment = arrivals[number];
    if (moment === undefined) return;
    agenda.at(moment, () => {
      arrive(number + 1);
      tally.people.arrived += 1;
      const person = { number, isKnown: random() < habits.known };
      const isMistyped = random() < habits.mistyped;
      // The form can be filled in meanwhile, whatever becomes of `status`.
      functions.status(person, () => undefined);
      after(within(habits.formMs) + within(habits.awayMs), () => {
        check(person, isMistyped, habits.retries);
      });
    });
  }

  arrive(0);
  agenda.play();
  return tally;
}
