import type { ErrorCode, Verification } from '../../../contract';

/** A question to WeChat, stored before it is asked. */
export interface Attempt {
  /** Hashes: see fingerprint.ts. */
  readonly code: string;
  readonly input: string;
  /** Random: tells a request that an attempt is its own, even if two requests have the same request id. */
  readonly by: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** By then the platform has killed the request, so nobody is asking with this attempt any more. */
  readonly endsAt: number;
}

/** How an attempt ended. */
export type Result = { readonly code: string; readonly at: number } & (
  | { readonly verification: Verification; readonly error?: never }
  | { readonly verification?: never; readonly error: ErrorCode }
);

/** The verification as it is stored, for other functions to read. */
export interface KeptVerification extends Omit<Verification, 'receipt'> {
  readonly consentVersion: string;
  /** HMAC-SHA-256 of the ID number, only with a hash secret, and only if the number is the person's own. */
  readonly subject?: string;
}

/**
 * One document of `realname_verifications`; `_id` is the openid. Attempts and results are two lists, newest first,
 * because an update that only adds to a list needs no read before it.
 */
export interface PersonRecord extends Partial<KeptVerification> {
  readonly _id: string;
  readonly attempts: readonly Attempt[];
  readonly results: readonly Result[];
  /** When the person last asked to erase the verification, in milliseconds since the epoch. */
  readonly forgottenAt?: number;
}

/**
 * The record as it is stored. `tidyAfter` is never later than the moment from which something in it is to be tidied
 * away: when the oldest attempt, or the wish to forget, is older than the window. A number by itself, since an index
 * on it is small. Records of version 0.1.0 lack it until they are tidied.
 */
export interface StoredRecord extends PersonRecord {
  readonly tidyAfter: number;
}

/** How long an attempt counts against the limit, and its code is remembered. */
export const WINDOW_MS = 24 * 3_600_000;
/** How much the clocks of two instances may differ. */
export const CLOCK_SKEW_MS = 1000;

/** Why an attempt was not reserved, or what became of an earlier one with the same code. */
export type Standing =
  | { readonly kind: 'free' }
  | { readonly kind: 'reserved' }
  | { readonly kind: 'settled'; readonly result: Result }
  | { readonly kind: 'in_flight' }
  | { readonly kind: 'code_used' }
  | { readonly kind: 'limited'; readonly retryAfterMs: number };

/** An old result is repeated only while there is no newer one: otherwise two codes would give two different answers. */
const isNewest = ({ id, results }: PersonRecord, { code, verification }: Result): boolean =>
  verification === undefined ? results[0]?.code === code : id === verification.id;

export function standingOf(record: PersonRecord, attempt: Attempt, dailyLimit: number, now: number): Standing {
  const earlier = record.attempts.find(({ code }) => code === attempt.code);
  if (earlier !== undefined) {
    if (earlier.by === attempt.by) return { kind: 'reserved' };
    if (earlier.input !== attempt.input) return { kind: 'code_used' };
    const result = record.results.find(({ code }) => code === attempt.code);
    if (result !== undefined) return isNewest(record, result) ? { kind: 'settled', result } : { kind: 'code_used' };
    return { kind: now > earlier.endsAt + CLOCK_SKEW_MS ? 'code_used' : 'in_flight' };
  }
  const oldestThatCounts = record.attempts[dailyLimit - 1];
  const retryAfterMs = oldestThatCounts === undefined ? 0 : oldestThatCounts.at + WINDOW_MS - attempt.at;
  return retryAfterMs > 0 ? { kind: 'limited', retryAfterMs } : { kind: 'free' };
}
