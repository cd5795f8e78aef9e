import type { ErrorCode, Verification } from '../../../contract';

/** A question put to WeChat, written down before it is asked. */
export interface Attempt {
  /** One-way marks: see fingerprint.ts. */
  readonly code: string;
  readonly input: string;
  /** Random: knows its own attempt again, and no other request's, even one with the same request id. */
  readonly by: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The platform has ended the request that asks by then, whatever happened to it. */
  readonly endsAt: number;
}

/** How an attempt ended. */
export type Result = { readonly code: string; readonly at: number } & (
  | { readonly verification: Verification; readonly error?: never }
  | { readonly verification?: never; readonly error: ErrorCode }
);

/** The verification as other functions read it, with what belongs to it. */
export interface KeptVerification extends Omit<Verification, 'receipt'> {
  readonly consentVersion: string;
  /** HMAC-SHA-256 of the ID number, where a hash secret is configured and the ID number is the person's own. */
  readonly subject?: string;
}

/**
 * One document of `realname_verifications`; `_id` is the openid. Attempts and results are kept apart because each is
 * only ever appended to, newest first, so that one update does it without reading before.
 */
export interface PersonRecord extends Partial<KeptVerification> {
  readonly _id: string;
  readonly attempts: readonly Attempt[];
  readonly results: readonly Result[];
  /** When the person last had their verification erased, in milliseconds since the epoch. */
  readonly forgottenAt?: number;
}

/** Attempts count against the limit, and their codes are remembered, for so long. */
export const WINDOW_MS = 24 * 3_600_000;
/** Instances' clocks differ a little. */
export const CLOCK_SKEW_MS = 1000;

/** What a record says of an attempt that could not be reserved, or of one that another request made before. */
export type Standing =
  | { readonly kind: 'free' }
  | { readonly kind: 'reserved' }
  | { readonly kind: 'settled'; readonly result: Result }
  | { readonly kind: 'in_flight' }
  | { readonly kind: 'code_used' }
  | { readonly kind: 'limited'; readonly retryAfterMs: number };

/** An answer is given again only while nothing newer is there: what was found last counts, whichever code is asked with. */
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
