import type { Costs } from './costs';
import type { Instance, Pool } from './instances';
import { createOutside, type Answer, type Outside, type World } from './outside';
import { noteRefusal, secondAt, type Refusal } from './tally';
import type { Trip } from './trips';

/** An answer leaves this long before the time limit, see deadline.ts. */
const SPARE_MS = 300;

export interface Person {
  readonly number: number;
  /** Whether there is a record of this person. */
  isKnown: boolean;
}

export interface CallEnd {
  /** Absent: answered. */
  readonly refusal?: Refusal;
  /** WeChat was asked with the code: it is of no more use. */
  readonly codeSpent: boolean;
}

export interface Functions {
  status(person: Person, done: (end: CallEnd) => void): void;
  check(person: Person, done: (end: CallEnd) => void): void;
}

/** One call on its instance. */
interface Run {
  readonly instance: Instance;
  readonly startedAt: number;
  readonly done: (end: CallEnd) => void;
  codeSpent: boolean;
}

/** The calls of the function `realname`, with the costs of the real one. */
export function createFunctions(world: World, pool: Pool, costs: Costs): Functions {
  const { agenda, tally, assumed } = world;
  const outside: Outside = createOutside(world);

  function refuse(refusal: Refusal, codeSpent: boolean, done: (end: CallEnd) => void): void {
    noteRefusal(tally, refusal, agenda.now);
    done({ refusal, codeSpent });
  }

  /** Finds an instance, and begins on it after its cold start and the processor's time. */
  function begin(cpuMs: number, done: (end: CallEnd) => void, work: (run: Run) => void): void {
    tally.calls.made += 1;
    outside.admit((admitted) => {
      if (admitted !== 'answered') {
        refuse(admitted, false, done);
        return;
      }
      const instance = pool.take(agenda.now);
      if (typeof instance === 'string') {
        refuse(instance, false, done);
        return;
      }
      if (instance.cold) tally.instancesStarted += 1;
      tally.mostInstances = Math.max(tally.mostInstances, pool.size);
      const second = secondAt(tally, agenda.now);
      second.busy = Math.max(second.busy, pool.busy);
      const run: Run = { instance, startedAt: agenda.now, done, codeSpent: false };
      agenda.at(agenda.now + cpuMs + (instance.cold ? assumed.containerMs + costs.coldMs : 0), () => {
        work(run);
      });
    });
  }

  function end({ instance, startedAt, done, codeSpent }: Run, answer: Answer): void {
    const isLate = agenda.now - startedAt > assumed.timeLimitMs - SPARE_MS;
    tally.workedMs += agenda.now - startedAt;
    pool.giveBack(instance, agenda.now);
    if (answer !== 'answered' || isLate) {
      refuse(answer === 'answered' ? 'deadline' : answer, codeSpent, done);
      return;
    }
    tally.calls.answered += 1;
    done({ codeSpent });
  }

  /** A check that fails takes its reservation back, or stores the error: one write more, whatever comes of it. */
  function undo(run: Run, refusal: Refusal): void {
    outside.ask('write', () => {
      end(run, refusal);
    });
  }

  function follow(trips: readonly Trip[], run: Run, person: Person, from = 0): void {
    const trip = trips[from];
    if (trip === undefined) {
      end(run, 'answered');
      return;
    }
    const next = (answer: Answer): void => {
      if (answer !== 'answered') {
        if (run.codeSpent) {
          end(run, answer);
          return;
        }
        // The function cannot tell whether WeChat read the code before it refused.
        run.codeSpent = answer === 'wechatPerMinute';
        undo(run, answer);
        return;
      }
      if (trip === 'wechat') run.codeSpent = true;
      // The last write before WeChat is asked is the reservation.
      if (trip === 'write' && trips[from + 1] === 'wechat') person.isKnown = true;
      follow(trips, run, person, from + 1);
    };
    if (trip !== 'wechat') {
      outside.ask(trip, next);
      return;
    }
    outside.token(run.instance, (answer) => {
      if (answer === 'answered') outside.ask('wechat', next);
      else next(answer);
    });
  }

  return {
    status(person, done) {
      begin(costs.cpuMs.status, done, (run) => {
        let open = 2;
        let read: Answer = 'answered';
        const both = (): void => {
          open -= 1;
          if (open === 0) end(run, read);
        };
        // Side by side; a token that does not come is no error of `status`.
        outside.token(run.instance, both);
        outside.ask('read', (answer) => {
          read = answer;
          if (answer === 'answered' && !person.isKnown) run.instance.nobody.add(person.number);
          both();
        });
      });
    },
    check(person, done) {
      const tapped = agenda.now;
      secondAt(tally, tapped).checks += 1;
      const finish = (result: CallEnd): void => {
        if (result.refusal === undefined) tally.checkMs.push(agenda.now - tapped);
        done(result);
      };
      begin(costs.cpuMs.check, finish, (run) => {
        const { known, newcomer, newcomerAfterStatus } = costs.trips;
        const isMet = run.instance.nobody.delete(person.number);
        const newTrips = isMet ? newcomerAfterStatus : newcomer;
        follow(person.isKnown ? known : newTrips, run, person);
      });
    },
  };
}
