import type {
  Attempt,
  KeptVerification,
  PersonRecord,
  Result,
} from '../../../cloudfunctions/realname/store/person-record';
import {
  COLLECTION,
  createVerificationStore,
  type ReservationTerms,
  type VerificationStore,
} from '../../../cloudfunctions/realname/store/verification-store';
import { createInMemoryDatabase, type Around, type Operation } from './in-memory-database';

export const OPENID = 'oPerson';
export const NOW = Date.parse('2026-03-01T04:00:00.000Z');
export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** The deadline of a request that never runs out of time. */
export const IN_TIME: ReservationTerms = { signal: new AbortController().signal, onNewCollection: () => undefined };

export const VERIFICATION = {
  id: 'v1',
  outcome: 'verified',
  checkedAt: '2026-03-01T04:00:00.000Z',
  maskedName: '张*',
  maskedCredId: '1101**********002X',
} as const;
export const KEPT: KeptVerification = { ...VERIFICATION, consentVersion: '2026-01' };

/** An attempt as it is stored, with marks made from its code. */
export const attemptOf = (code: string, more: Partial<Attempt> = {}): Attempt => ({
  code,
  input: `input of ${code}`,
  by: `request of ${code}`,
  at: NOW,
  endsAt: NOW + 3000,
  ...more,
});
export const resultOf = ({ code, at }: Attempt): Result => ({ code, at, verification: VERIFICATION });

/** A document that a test puts into the database; it may be malformed on purpose. */
export type Seed = Partial<Record<keyof PersonRecord | '_openid' | 'note' | 'tidyAfter', unknown>>;

interface World {
  dailyLimit?: number;
  /** Where absent there is no collection. */
  records?: readonly Seed[];
  around?: Around;
}

/** A store on a database in memory, with a fixed clock and a list of its round trips. */
export function createStoreWorld({ dailyLimit = 3, records, around = (_, run) => run() }: World = {}) {
  const trips: Operation[] = [];
  const { db, cloud } = createInMemoryDatabase((operation, run) => {
    trips.push(operation);
    return around(operation, run);
  });
  if (records !== undefined) {
    cloud.seed(
      COLLECTION,
      records.map((record) => ({ _id: OPENID, attempts: [], results: [], ...record })),
    );
  }
  /** @param now the moment at which its clock stands */
  const anotherInstance = (now = NOW): VerificationStore => createVerificationStore(db, dailyLimit, () => now);
  const stored = (openid: string) => cloud.documents(COLLECTION).find(({ _id }) => _id === openid);
  /** When the person's document is to be tidied. */
  const tidyAfter = (openid = OPENID): unknown => stored(openid)?.['tidyAfter'];
  /** The person's document as it is stored, without that. */
  const document = (openid = OPENID): unknown => {
    const found = stored(openid);
    if (found === undefined) return undefined;
    return Object.fromEntries(Object.entries(found).filter(([field]) => field !== 'tidyAfter'));
  };
  return { store: anotherInstance(), anotherInstance, trips, document, tidyAfter, cloud };
}
