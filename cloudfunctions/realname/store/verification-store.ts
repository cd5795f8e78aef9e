import { Failure } from '../failure';
import { hasUpdated, isMissingCollection, type Collection, type SdkDatabase } from './database';
import {
  CLOCK_SKEW_MS,
  standingOf,
  WINDOW_MS,
  type Attempt,
  type KeptVerification,
  type PersonRecord,
  type Result,
  type Standing,
  type StoredRecord,
} from './person-record';
import { readRecord } from './read-record';
import { tidyInSteps, type Tidied } from './tidy-in-steps';

export const COLLECTION = 'realname_verifications';

/** What `reserve` needs besides the attempt. */
export interface ReservationTerms {
  /** Nothing more is written once it is aborted: a frozen instance may continue much later, during another request. */
  readonly signal: AbortSignal;
  /** Called if the collection had to be created: its permission is then the environment's default, maybe too open. */
  readonly onNewCollection: () => void;
}

export interface VerificationStore {
  /** The person's record, or undefined. One round trip. */
  find(openid: string): Promise<PersonRecord | undefined>;
  /**
   * Stores the attempt if its code is new and the limit is not reached: one round trip for a known person and for one
   * whom `find` has just looked for in vain, two for anybody else who is new, and one more to find out why not.
   */
  reserve(openid: string, attempt: Attempt, terms: ReservationTerms): Promise<Exclude<Standing, { kind: 'free' }>>;
  /**
   * Stores the result, and the verification unless there is a newer one. False: the person asked to erase it meanwhile,
   * so nothing was stored.
   */
  settle(openid: string, attempt: Attempt, result: Result, kept?: KeptVerification): Promise<boolean>;
  /** Removes an attempt that did not reach WeChat: its code can be used again, and it does not count. */
  release(openid: string, attempt: Attempt): Promise<void>;
  /** Erases the verification and all results. Attempts stay: otherwise this would reset the limit. */
  forget(openid: string): Promise<void>;
  /**
   * Removes everybody's attempts and results older than 24 hours, empty records, and documents that clients wrote: some
   * hundred people at a time, as long as `mayGoOn` allows another step.
   */
  tidy(mayGoOn: () => boolean): Promise<Tidied>;
}

const MAX_TRIES = 5;
const MAX_FORGET_TRIES = 2;
const MAX_REMEMBERED = 10_000;

/** Stores verifications in the cloud database. Each change is one conditional update, so instances need no lock. */
export function createVerificationStore(db: SdkDatabase, dailyLimit: number, now: () => number): VerificationStore {
  const _ = db.command;
  const people = db.collection(COLLECTION);
  /** Whether a person had a record when it was last looked for: decides what is tried first, never what is believed. */
  const hadRecord = new Map<string, boolean>();

  const ownRecord = (openid: string, conditions: object = {}): ReturnType<Collection['where']> =>
    people.where({ _id: openid, _openid: _.exists(false), ...conditions });

  /** Also true if the field is absent, unlike `lte`. */
  const isNotAfter = (moment: number | string): unknown => _.not(_.gt(moment));

  function remember(openid: string, hasRecord: boolean): void {
    if (hadRecord.size >= MAX_REMEMBERED) hadRecord.clear();
    hadRecord.set(openid, hasRecord);
  }

  async function find(openid: string): Promise<PersonRecord | undefined> {
    try {
      // A query, not `doc(id)`: warms the SDK code that the next update needs (decision 010).
      const record = readRecord((await people.where({ _id: openid }).get()).data, openid);
      remember(openid, record !== undefined);
      return record;
    } catch (error) {
      if (!isMissingCollection(error)) throw error;
      // Only an update makes the collection, so it has to come first.
      hadRecord.delete(openid);
      return undefined;
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
      tidyAfter: _.min(attempt.at + WINDOW_MS),
    };
    try {
      return hasUpdated(await ownRecord(openid, conditions).update({ data }));
    } catch (error) {
      if (!isMissingCollection(error)) throw error;
      onNewCollection();
      // Fails if another instance creates it at the same moment; the insert that follows shows whether it exists.
      await db.createCollection(COLLECTION).catch(() => undefined);
      return false;
    }
  }

  /** Only one insert of an `_id` can succeed. After an error the record itself shows whether this one did. */
  async function insertOrFind(openid: string, fields: Partial<PersonRecord>, at: number) {
    const data: StoredRecord = { _id: openid, attempts: [], results: [], ...fields, tidyAfter: at + WINDOW_MS };
    try {
      const { _id: inserted } = await people.add({ data });
      if (inserted !== openid) throw new TypeError('The database did not say that it inserted the document.');
      remember(openid, true);
      return 'inserted' as const;
    } catch (error) {
      const record = await find(openid);
      if (record === undefined) throw error;
      return record;
    }
  }

  async function erase(openid: string, asked: number): Promise<boolean> {
    const erased = ['id', 'outcome', 'checkedAt', 'maskedName', 'maskedCredId', 'consentVersion', 'subject'];
    // The database may carry this out late: results of a newer check and a later `forgottenAt` must stay.
    const justAfter = asked + CLOCK_SKEW_MS;
    const data = {
      ...Object.fromEntries(erased.map((field) => [field, _.remove()])),
      results: _.pull({ at: _.lt(justAfter) }),
      forgottenAt: _.max(asked),
      tidyAfter: _.min(asked + WINDOW_MS),
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
        const isNew = hadRecord.get(openid) === false;
        if (!isNew && (await tryUpdate(openid, attempt, onNewCollection))) return { kind: 'reserved' };
        if (isOver()) break;
        const record = hadRecord.get(openid)
          ? await find(openid)
          : await insertOrFind(openid, { attempts: [attempt] }, attempt.at);
        if (record === 'inserted') return { kind: 'reserved' };
        if (record === undefined) continue;
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
        // The list's order comes from the database and is exact; times come from clocks that differ.
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
          // No record yet, but a first check may be in flight: leave `forgottenAt` for it.
          const record = await insertOrFind(openid, { forgottenAt: asked }, asked);
          if (record === 'inserted') return;
          if (record.outcome === undefined && (record.forgottenAt ?? 0) >= asked) return;
        }
      } catch (error) {
        if (isMissingCollection(error)) return;
        throw error;
      }
      // Never report success before the erasure is confirmed.
      throw new Failure('STORAGE_FAILED');
    },

    async tidy(mayGoOn) {
      try {
        return await tidyInSteps(people, _, now(), mayGoOn);
      } catch (error) {
        if (!isMissingCollection(error)) throw error;
        return { byClients: false };
      }
    },
  };
}
