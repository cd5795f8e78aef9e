import type { Agenda } from './agenda';
import type { Assumptions } from './costs';
import { createGate, createQuota } from './gate';
import type { Instance } from './instances';
import type { Limits } from './limits';
import { secondAt, type Refusal, type Tally } from './tally';
import type { Trip } from './trips';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const TOKEN_LIFETIME_MS = 7_200_000;
/** As upstream/access-token.ts does. */
const RENEW_BEFORE_END_MS = 5 * MINUTE_MS;
const SPREAD_MS = 2 * MINUTE_MS;
const UNUSABLE_BEFORE_END_MS = 30_000;

export type Answer = 'answered' | Refusal;

/** Database, WeChat and the plan's limits, as instances of the function meet them. */
export interface Outside {
  /** A call of the function counts as an operation in some plans. @param done called when it may begin */
  admit(done: (answer: Answer) => void): void;
  /** @param done called when the answer is there, at once where it is refused */
  ask(trip: Trip, done: (answer: Answer) => void): void;
  /**
   * Gets the instance a token where it has none, and renews one that is about to end, which it need not wait for.
   * @param done called when the instance has one
   */
  token(instance: Instance, done: (answer: Answer) => void): void;
}

export interface World {
  readonly agenda: Agenda;
  readonly random: () => number;
  readonly tally: Tally;
  readonly limits: Limits;
  readonly assumed: Assumptions;
}

export function createOutside({ agenda, random, tally, limits, assumed }: World): Outside {
  const database = createGate(limits.databasePerSecond, assumed.longestWaitMs);
  const operations = createGate(limits.operationsPerSecond, assumed.longestWaitMs);
  const wechat = createQuota(limits.wechatPerMinute, MINUTE_MS);
  const tokens = createQuota(limits.tokensPerMinute, MINUTE_MS);
  const reads = createQuota(limits.readsPerDay, DAY_MS);
  const writes = createQuota(limits.writesPerDay, DAY_MS);
  let connected = 0;
  /** Of the token that WeChat hands out now. */
  let tokenEndsAt = TOKEN_LIFETIME_MS;

  /** Most of the time is always the same, the rest is now and then much longer. */
  const around = (mean: number): number => mean * (0.7 - 0.3 * Math.log(1 - random()));

  function useConnection(trip: 'read' | 'write', done: (answer: Answer) => void): void {
    if (connected >= (limits.connections ?? Infinity)) {
      done('connections');
      return;
    }
    if (!(trip === 'read' ? reads : writes).take(agenda.now)) {
      done(trip === 'read' ? 'readsPerDay' : 'writesPerDay');
      return;
    }
    connected += 1;
    secondAt(tally, agenda.now)[trip === 'read' ? 'reads' : 'writes'] += 1;
    agenda.at(agenda.now + around(assumed.databaseMs), () => {
      connected -= 1;
      done('answered');
    });
  }

  function askDatabase(trip: 'read' | 'write', done: (answer: Answer) => void): void {
    const counted = operations.pass(agenda.now);
    const begins = counted === undefined ? undefined : database.pass(counted);
    if (begins === undefined) {
      done(counted === undefined ? 'operationsPerSecond' : 'databasePerSecond');
      return;
    }
    agenda.at(begins, () => {
      useConnection(trip, done);
    });
  }

  function askWechat(done: (answer: Answer) => void): void {
    if (!wechat.take(agenda.now)) {
      done('wechatPerMinute');
      return;
    }
    secondAt(tally, agenda.now).wechat += 1;
    agenda.at(agenda.now + around(assumed.wechatMs), () => {
      done('answered');
    });
  }

  function askToken(instance: Instance, done: (answer: Answer) => void): void {
    if (!tokens.take(agenda.now)) {
      done('tokensPerMinute');
      return;
    }
    secondAt(tally, agenda.now).tokens += 1;
    if (tokenEndsAt - agenda.now <= RENEW_BEFORE_END_MS) tokenEndsAt = agenda.now + TOKEN_LIFETIME_MS;
    const endsAt = tokenEndsAt;
    instance.token = { endsAt, renewFrom: endsAt - RENEW_BEFORE_END_MS + random() * SPREAD_MS };
    agenda.at(agenda.now + around(assumed.tokenMs), () => {
      done('answered');
    });
  }

  return {
    admit(done) {
      const begins = operations.pass(agenda.now);
      if (begins === undefined) {
        done('operationsPerSecond');
        return;
      }
      agenda.at(begins, () => {
        done('answered');
      });
    },
    ask: (trip, done) => {
      if (trip === 'wechat') askWechat(done);
      else askDatabase(trip, done);
    },
    token(instance, done) {
      const { token } = instance;
      const isUsable = token !== undefined && token.endsAt - agenda.now > UNUSABLE_BEFORE_END_MS;
      if (!isUsable) {
        askToken(instance, done);
        return;
      }
      if (agenda.now >= token.renewFrom) askToken(instance, () => undefined);
      done('answered');
    },
  };
}
