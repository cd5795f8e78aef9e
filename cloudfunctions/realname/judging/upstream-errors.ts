import { CHECK_ERRORS } from './check-errors';
import { numberedHint, type OperatorHint } from '../../operator-hint';
import type { ErrorCode } from '../../../contract';
import { TOKEN_ERRORS } from './token-errors';

export interface UpstreamError {
  readonly code: ErrorCode;
  /** Where absent, the catalogue's own hint says enough. */
  readonly hint?: OperatorHint;
  /** The cloud platform refused the call at its door: the question has not reached WeChat, and the code is not spent. */
  readonly turnedAway?: true;
}

export type UpstreamErrors = Readonly<Record<number, UpstreamError>>;

/** What WeChat was asked for: an access token, or the check itself. The same number means another thing at each. */
export type UpstreamStep = 'token' | 'check';

/** Said of a number that is not listed, which follows. */
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
 * What an error code of WeChat or of the cloud platform means for us. One that is not listed is `UNEXPECTED_REPLY` at the
 * check, and the operator's affair where a token was asked for, as that says nothing of the person.
 */
export function upstreamErrorOf(errcode: number, step: UpstreamStep): UpstreamError {
  switch (step) {
    case 'token':
      return TOKEN_ERRORS[errcode] ?? { code: 'MISCONFIGURED', hint: numberedHint(UNLISTED.token, errcode) };
    case 'check':
      return CHECK_ERRORS[errcode] ?? { code: 'UNEXPECTED_REPLY', hint: numberedHint(UNLISTED.check, errcode) };
  }
}

/** The access token was refused: one fresh token and one retry are worth it. */
export const isTokenRefused = (errcode: number): boolean => [40001, 40014, 42001].includes(errcode);

/** The cloud platform refused the call before the question reached WeChat. */
export const isTurnedAway = (errcode: number): boolean => CHECK_ERRORS[errcode]?.turnedAway === true;

/** WeChat does not offer the interface as a cloud call, or not to this function: HTTPS may be tried. */
export const isNotOffered = (errcode: number): boolean => errcode === -604100 || errcode === -604101;
