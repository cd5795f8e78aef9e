import { Failure } from '../failure';
import { hasRemoved, hasUpdated, isMissingCollection, type Collection, type SdkDatabase } from './database';
import {
  CLOCK_SKEW_MS,
  standingOf,
  WINDOW_MS,
  type Attempt,
  type KeptVerification,
  type PersonRecord,
  type Result,
  type Standing,
} from './person-record';
import { readRecord } from './read-record';

export const COLLECTION = 'realname_verifications';

/** What a reservation is made under. */
export interface ReservationTerms {
  /** Once aborted, nothing more is written: a frozen instance may go on much later, for somebody else. */
  readonly signal: AbortSignal;
  /** The collection was not there. Made by a function, it has whatever permission is the environment's default. */
  readonly onNewCollection: () => void;
}

export interface VerificationStore {
  /** The person's record, or undefined. One round trip. */
  find(openid: string): Promise<PersonRecord | undefined>;
  /**
   * Writes the attempt down if its code is new and the limit not reached: one round trip for a known person, two for a
   * new one. What stands in its way costs one more to say.
   */
  reserve(openid: string, attempt: Attempt, terms: ReservationTerms): Promise<Exclude<Standing, { kind: 'free' }>>;
  /**
   * Adds the result, and the verification if there is one, unless a newer one is there: that stays. False: erased
   * meanwhile, nothing was stored.
   */
  settle(openid: string, attempt: Attempt, result: Result, kept?: KeptVerification): Promise<boolean>;
  /** Takes back an attempt that never reached WeChat: its code can be used, and it does not count. */
  release(openid: string, attempt: Attempt): Promise<void>;
  /** Erases what identifies the person and what was found; keeps the attempts, without which limits could be reset. */
  forget(openid: string): Promise<void>;
  /** Removes attempts older than 24 hours of everybody, records in which nothing is left, and what clients wrote, if anything. */
  tidy(): Promise<{ readonly byClients: boolean }>;
}

const MAX_TRIES = 5;
const MAX_FORGET_TRIES = 2;
const MAX_REMEMBERED = 10_000;

/** Keeps verifications in the cloud database. Every change is one compare-and-set update, so instances need no lock. */
export function createVerificationStore(db: SdkDatabase, dailyLimit: number, now: () => number): VerificationStore {
  const _ = db.command;
  const people = db.collection(COLLECTION);
  /** People that this instance has seen a record of: spares the attempt to insert one. */
  const known = new Set<string>();

  const ownRecord = (openid: string, conditions: object = {}): ReturnType<Collection['where']> =>
    people.where({ _id: openid, _openid: _.exists(false), ...conditions });

  /** True of what is absent, too. */
  const isNotAfter = (moment: number | string): unknown => _.not(_.gt(moment));

  function remember(openid: string): void {
    if (known.size >= MAX_REMEMBERED) known.clear();
    known.add(openid);
  }

  async function find(openid: string): Promise<PersonRecord | undefined> {
    try {
      // As a query, like the updates: the first of an instance then does not meet the SDK's code for it unprepared.
      const record = readRecord((await people.where({ _id: openid }).get()).data, openid);
      if (record !== undefined) remember(openid);
      return record;
    } catch (error) {
      if (isMissingCollection(error)) return undefined;
      throw error;
    }
  }

  async function tryUpdate(openid: string, attempt: Attempt, onNewCollection: () => void): Promise<boolean> {
    const conditions = {
      'attempts.code': _.neq(attempt.code),
      [`attempts.${dailyLimit - 1}.at`]: isNotAfter(attempt.at - WINDOW_MS),
    };
    const data = {
      attempts: _.push({ each: [attempt], position: 0, slice: dailyLimit }),
      results: _.pull({ at: _.lt(attempt.at - WINDOW_MS) }),
    };
    try {
      return hasUpdated(await ownRecord(openid, conditions).update({ data }));
    } catch (error) {
      if (!isMissingCollection(error)) throw error;
      onNewCollection();
      // Another instance may be making it too: whether it exists shows at the insert that follows.
      await db.createCollection(COLLECTION).catch(() => undefined);
      return false;
    }
  }

  /** Only one insert of an `_id` succeeds. An error may also be a lost answer: the record tells. */
  async function insertOrFind(openid: string, fields: Partial<PersonRecord>): Promise<'inserted' | PersonRecord> {
    try {
      const { _id: inserted } = await people.add({ data: { _id: openid, attempts: [], results: [], ...fields } });
      if (inserted !== openid) throw new TypeError('The database did not say that it inserted the document.');
      remember(openid);
      return 'inserted';
    } catch (error) {
      const record = await find(openid);
      if (record === undefined) throw error;
      return record;
    }
  }

  async function erase(openid: string, asked: number): Promise<boolean> {
    const erased = ['id', 'outcome', 'checkedAt', 'maskedName', 'maskedCredId', 'consentVersion', 'subject'];
    // Should this be carried out late, what a newer check or request to forget has left stays.
    const justAfter = asked + CLOCK_SKEW_MS;
    const data = {
      ...Object.fromEntries(erased.map((field) => [field, _.remove()])),
      results: _.pull({ at: _.lt(justAfter) }),
      forgottenAt: _.max(asked),
    };
    try {
      const conditions = { checkedAt: isNotAfter(new Date(justAfter).toISOString()) };
      return hasUpdated(await ownRecord(openid, conditions).update({ data }));
    } catch (error) {
      if (isMissingCollection(error)) return false;
      throw error;
    }
  }

  return {
    find,

    async reserve(openid, attempt, { signal, onNewCollection }) {
      const isOver = (): boolean => signal.aborted;
      for (let tries = 0; tries < MAX_TRIES && !isOver(); tries += 1) {
        if (await tryUpdate(openid, attempt, onNewCollection)) return { kind: 'reserved' };
        if (isOver()) break;
        const record = known.has(openid) ? await find(openid) : await insertOrFind(openid, { attempts: [attempt] });
        if (record === 'inserted') return { kind: 'reserved' };
        if (record === undefined) {
          known.delete(openid);
          continue;
        }
        const standing = standingOf(record, attempt, dailyLimit, now());
        if (standing.kind !== 'free') return standing;
      }
      throw new Failure('STORAGE_FAILED');
    },

    async settle(openid, attempt, result, kept) {
      const conditions = {
        'attempts.code': attempt.code,
        'results.code': _.neq(attempt.code),
        forgottenAt: _.not(_.gte(attempt.at)),
      };
      const data = {
        results: _.push({ each: [result], position: 0, slice: dailyLimit }),
        attempts: _.pull({ at: _.lt(attempt.at - WINDOW_MS) }),
      };
      const update = async (more: object, data: object): Promise<boolean> =>
        hasUpdated(await ownRecord(openid, { ...conditions, ...more }).update({ data }));
      if (kept !== undefined) {
        // The order of the attempts is the database's own; times come from clocks that differ.
        const isLatest = { 'attempts.0.code': attempt.code };
        const isNewest = { checkedAt: isNotAfter(kept.checkedAt) };
        const withKept = { ...data, subject: _.remove(), ...kept };
        if ((await update(isLatest, withKept)) || (await update(isNewest, withKept))) return true;
      }
      return update({}, data);
    },

    async release(openid, attempt) {
      await ownRecord(openid).update({ data: { attempts: _.pull({ code: attempt.code, by: attempt.by }) } });
    },

    async forget(openid) {
      const asked = now();
      try {
        for (let tries = 0; tries < MAX_FORGET_TRIES; tries += 1) {
          if (await erase(openid, asked)) return;
          // Where nobody is there a first check may be under way: it has to find that the person asked.
          const record = await insertOrFind(openid, { forgottenAt: asked });
          if (record === 'inserted') return;
          if (record.outcome === undefined && (record.forgottenAt ?? 0) >= asked) return;
        }
      } catch (error) {
        if (isMissingCollection(error)) return;
        throw error;
      }
      // Nobody hears that all is gone, unless it is.
      throw new Failure('STORAGE_FAILED');
    },

    async tidy() {
      try {
        const old = _.lt(now() - WINDOW_MS);
        const data = { attempts: _.pull({ at: old }), results: _.pull({ at: old }) };
        await people.where({ 'attempts.at': old }).update({ data });
        const isEmpty = { outcome: _.exists(false), 'attempts.0': _.exists(false) };
        await people.where({ ...isEmpty, forgottenAt: isNotAfter(now() - WINDOW_MS) }).remove();
        return { byClients: hasRemoved(await people.where({ _openid: _.exists(true) }).remove()) };
      } catch (error) {
        if (!isMissingCollection(error)) throw error;
        return { byClients: false };
      }
    },
  };
}
