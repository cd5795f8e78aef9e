import { CHECK_ERRORS } from './check-errors';
import { numberedHint, type OperatorHint } from '../../operator-hint';
import type { ErrorCode } from '../../../contract';
import { TOKEN_ERRORS } from './token-errors';

export interface UpstreamError {
  readonly code: ErrorCode;
  /** If absent, the hint of the error code is used. */
  readonly hint?: OperatorHint;
  /** The cloud platform refused the call before it reached WeChat, so the code is not spent. */
  readonly turnedAway?: true;
}

export type UpstreamErrors = Readonly<Record<number, UpstreamError>>;

/** What WeChat was asked for: an access token or the check. An error number can mean different things for the two. */
export type UpstreamStep = 'token' | 'check';

/** The hint for a number that is not listed; the number is added at the end. */
export const UNLISTED = {
  token: {
    zh: '微信没有给出 access_token，错误码不在本表中：请查微信的全局返回码',
    en: 'WeChat gave no access token, with an error that is not listed here: look it up in its global error codes',
  },
  check: {
    zh: '微信返回的错误码不在本表中：请查微信的返回码说明，或把 rid 反馈给微信',
    en: 'WeChat answered with an error that is not listed here: look it up in its error codes, or report the rid',
  },
} as const;

/**
 * What an error number of WeChat or of the cloud platform means for us. An unknown one is `UNEXPECTED_REPLY` for a
 * check. For a token it is `MISCONFIGURED`: no personal data was sent yet, so only the operator can be at fault.
 */
export function upstreamErrorOf(errcode: number, step: UpstreamStep): UpstreamError {
  switch (step) {
    case 'token':
      return TOKEN_ERRORS[errcode] ?? { code: 'MISCONFIGURED', hint: numberedHint(UNLISTED.token, errcode) };
    case 'check':
      return CHECK_ERRORS[errcode] ?? { code: 'UNEXPECTED_REPLY', hint: numberedHint(UNLISTED.check, errcode) };
  }
}

/** WeChat refused the access token: the check is tried once more with a new one. */
export const isTokenRefused = (errcode: number): boolean => [40001, 40014, 42001].includes(errcode);

/** The cloud platform refused the call before the question reached WeChat. */
export const isTurnedAway = (errcode: number): boolean => CHECK_ERRORS[errcode]?.turnedAway === true;

/** WeChat does not offer this interface as a cloud call, or not to this function, so HTTPS can be tried instead. */
export const isNotOffered = (errcode: number): boolean => errcode === -604100 || errcode === -604101;
