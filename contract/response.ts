/** What a check found. Only `verified` means that name and ID number belong to this WeChat account's person. */
export const OUTCOMES = [
  'verified',
  'id_mismatch',
  /** WeChat knows the person by another kind of document than a resident ID card. */
  'id_type_mismatch',
  'name_mismatch',
  'no_real_name',
  'inconclusive',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One finished check, as stored and as shown to the person. Only the masked name and number say who it is about. */
export interface Verification {
  /** Random, unique for each check. Safe to log and to show. */
  readonly id: string;
  readonly outcome: Outcome;
  /** ISO 8601 in UTC, the server's clock. */
  readonly checkedAt: string;
  /** `张*`, `欧阳*`: the first character, or both of a two-character surname; the rest is masked. */
  readonly maskedName: string;
  /** `1101**********0070`: first 4 and last 4 characters. */
  readonly maskedCredId: string;
  /** Signed JWT (HS256, valid for 10 minutes). Only in answers to `receipt`, and only for `verified`. Never log it. */
  readonly receipt?: string;
}

/** What the person's app should do next: correct the form, authorise once more, try later, or stop trying. */
export const RETRIES = ['fix_input', 'reauthorize', 'later', 'never'] as const;
export type Retry = (typeof RETRIES)[number];

export const ERROR_CODES = [
  'INVALID_INPUT',
  'NO_IDENTITY',
  'CODE_INVALID',
  'CODE_USED',
  'IN_PROGRESS',
  'RATE_LIMITED',
  'QUOTA_EXCEEDED',
  'NOT_PERMITTED',
  'MISCONFIGURED',
  'UPSTREAM_BUSY',
  'UPSTREAM_TIMEOUT',
  'UNEXPECTED_REPLY',
  'STORAGE_FAILED',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export const FIELDS = ['realName', 'credId', 'code', 'consent'] as const;
export type Field = (typeof FIELDS)[number];

export interface FieldProblem {
  readonly field: Field;
  /** Chinese, for the person: what is wrong and how to correct it. Never repeats the input. */
  readonly problem: string;
}

export interface RealNameError {
  readonly code: ErrorCode;
  readonly retry: Retry;
  /** Chinese, for the person: what to do next. Never technical, never personal data. */
  readonly message: string;
  /** `INVALID_INPUT` only. */
  readonly fields?: readonly FieldProblem[];
  /** `RATE_LIMITED` only: milliseconds until the next check is possible. */
  readonly retryAfterMs?: number;
  /** Finds the request's line in the function's log. */
  readonly requestId: string;
}

/** What the cloud function `realname` always resolves to; it never rejects. */
export type RealNameResponse =
  /** `null`: none yet, or erased. */
  | { readonly ok: true; readonly verification: Verification | null }
  | { readonly ok: false; readonly error: RealNameError };
