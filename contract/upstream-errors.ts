import { operatorHint, type OperatorHint } from './operator-hint';
import type { ErrorCode } from './response';

export interface UpstreamError {
  readonly code: ErrorCode;
  /** Where absent, the catalogue's own hint says enough. */
  readonly hint?: OperatorHint;
}

/**
 * WeChat's numeric error codes, as far as they are known, each with what it means for us. The negative ones are the
 * cloud platform's own (openapi).
 */
export const UPSTREAM_ERRORS: Readonly<Record<number, UpstreamError>> = {
  80111: { code: 'CODE_INVALID' },
  80113: { code: 'CODE_INVALID' },
  45009: { code: 'QUOTA_EXCEEDED', hint: operatorHint("The interface's daily quota is used up (45009).") },
  45011: { code: 'QUOTA_EXCEEDED', hint: operatorHint('Too many calls a minute (45011).') },
  48001: {
    code: 'NOT_PERMITTED',
    hint: operatorHint('No permission for checkrealnameinfo (48001): apply for it in City Services.'),
  },
  48004: {
    code: 'NOT_PERMITTED',
    hint: operatorHint('The interface is banned for this mini-program (48004): see its notices.'),
  },
  50002: { code: 'NOT_PERMITTED', hint: operatorHint('This user or mini-program is restricted by WeChat (50002).') },
  [-604100]: {
    code: 'NOT_PERMITTED',
    hint: operatorHint(
      'WeChat does not offer this interface as a cloud call (-604100): set REALNAME_APP_SECRET to use HTTPS.',
    ),
  },
  [-604101]: {
    code: 'NOT_PERMITTED',
    hint: operatorHint(
      'The function may not make this cloud call (-604101): list it in config.json (cached 10 minutes), or set REALNAME_APP_SECRET to use HTTPS.',
    ),
  },
  1005: { code: 'MISCONFIGURED', hint: operatorHint('The appid was not granted this interface (1005).') },
  40001: {
    code: 'MISCONFIGURED',
    hint: operatorHint(
      'The access_token or secret is not valid (40001), even after a fresh one: is REALNAME_APP_SECRET of this mini-program?',
    ),
  },
  40014: {
    code: 'MISCONFIGURED',
    hint: operatorHint(
      'The access_token is not valid (40014), even after a fresh one: is REALNAME_APP_SECRET of this mini-program?',
    ),
  },
  42001: {
    code: 'MISCONFIGURED',
    hint: operatorHint(
      'The access_token has expired (42001), even after a fresh one: is REALNAME_APP_SECRET of this mini-program?',
    ),
  },
  40003: { code: 'MISCONFIGURED', hint: operatorHint('The openid does not belong to the appid (40003).') },
  40013: { code: 'MISCONFIGURED', hint: operatorHint('The appid is not valid (40013).') },
  40125: {
    code: 'MISCONFIGURED',
    hint: operatorHint('REALNAME_APP_SECRET is not valid (40125): it may have been reset.'),
  },
  40164: {
    code: 'MISCONFIGURED',
    hint: operatorHint(
      "The function's IP is not in the whitelist (40164): turn on fixed egress IP and list that address.",
    ),
  },
  41001: { code: 'MISCONFIGURED', hint: operatorHint('The access_token was missing (41001).') },
  [-1]: { code: 'UPSTREAM_BUSY' },
  [-604102]: { code: 'UPSTREAM_BUSY', hint: operatorHint('The cloud call timed out within the platform (-604102).') },
  [-604103]: { code: 'UPSTREAM_BUSY', hint: operatorHint('The cloud call failed within the platform (-604103).') },
  [-501001]: {
    code: 'UPSTREAM_BUSY',
    hint: operatorHint('The cloud platform could not be reached or failed (-501001).'),
  },
};

/** What an error code of WeChat or of the cloud platform means for us; anything unknown is `UNEXPECTED_REPLY`. */
export function upstreamErrorOf(errcode: number): UpstreamError {
  return UPSTREAM_ERRORS[errcode] ?? { code: 'UNEXPECTED_REPLY' };
}

/** The access token was refused: one fresh token and one retry are worth it. */
export const isTokenRefused = (errcode: number): boolean => [40001, 40014, 42001].includes(errcode);

/** WeChat does not offer the interface as a cloud call, or not to this function: nothing reached the interface. */
export const isNotOffered = (errcode: number): boolean => errcode === -604100 || errcode === -604101;
