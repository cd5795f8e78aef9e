import { operatorHint } from '../../operator-hint';
import type { UpstreamErrors } from './upstream-errors';

/**
 * WeChat's numeric error codes at the check, as far as they are known, each with what it means for us. The negative
 * ones, but for -1, are the cloud platform's own (openapi).
 */
export const CHECK_ERRORS: UpstreamErrors = {
  80111: { code: 'CODE_INVALID' },
  80113: { code: 'CODE_INVALID' },
  45009: { code: 'QUOTA_EXCEEDED', hint: operatorHint("The interface's daily quota is used up (45009).") },
  45011: { code: 'QUOTA_EXCEEDED', hint: operatorHint('Too many calls a minute (45011).') },
  48001: {
    code: 'NOT_PERMITTED',
    hint: operatorHint(
      'No permission for checkrealnameinfo (48001): apply to City Services. By reports of developers nobody new has got it since November 2021; else there are WeChat Pay (for merchants) and Tencent Cloud EID, see README.',
    ),
  },
  48004: {
    code: 'NOT_PERMITTED',
    hint: operatorHint('The interface is banned for this mini-program (48004): see its notices.'),
  },
  50002: { code: 'NOT_PERMITTED', hint: operatorHint('This user or mini-program is restricted by WeChat (50002).') },
  [-604100]: {
    code: 'NOT_PERMITTED',
    turnedAway: true,
    hint: operatorHint(
      'WeChat does not offer this interface as a cloud call (-604100): set REALNAME_APP_SECRET to use HTTPS.',
    ),
  },
  [-604101]: {
    code: 'NOT_PERMITTED',
    turnedAway: true,
    hint: operatorHint(
      'The function may not make this cloud call (-604101): list it in config.json (cached 10 minutes), or set REALNAME_APP_SECRET to use HTTPS.',
    ),
  },
  [-604104]: {
    code: 'MISCONFIGURED',
    turnedAway: true,
    hint: operatorHint(
      'The cloud platform does not accept where this cloud call comes from (-604104): only a deployed function that the mini-program called may make it.',
    ),
  },
  [-601002]: {
    code: 'MISCONFIGURED',
    hint: operatorHint(
      'The cloud platform does not accept the parameters of this cloud call (-601002): see REALNAME_OPENAPI_NAME, or use HTTPS.',
    ),
  },
  [-501003]: {
    code: 'QUOTA_EXCEEDED',
    turnedAway: true,
    hint: operatorHint("The cloud environment's quota of requests is used up (-501003): see its plan in the console."),
  },
  [-501004]: {
    code: 'QUOTA_EXCEEDED',
    turnedAway: true,
    hint: operatorHint(
      'More requests at once than the cloud environment allows (-501004): see its plan in the console.',
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
    hint: operatorHint('REALNAME_APP_SECRET is not valid (40125).'),
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
  [-501002]: {
    code: 'UPSTREAM_BUSY',
    hint: operatorHint('The cloud platform waited too long for an answer (-501002).'),
  },
};
