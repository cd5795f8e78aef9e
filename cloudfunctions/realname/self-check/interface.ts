import { numberedHint, operatorHint, type OperatorHint } from '../../operator-hint';
import type { TransportChoice } from '../config';
import { ERROR_HINTS } from '../judging/error-hints';
import { isNotOffered, isTurnedAway, upstreamErrorOf } from '../judging/upstream-errors';
import { checked, type Check } from './check';

/**
 * What WeChat answers to a question about nobody: the number alone. `undefined`: not asked, or no answer.
 * 0 would be a check that succeeded, which cannot be.
 */
export interface Probes {
  readonly openapi: number | undefined;
  readonly https: number | undefined;
}

const HTTPS = operatorHint({ zh: '总是用 HTTPS。', en: 'HTTPS, always.' });
const OPENAPI = operatorHint({
  zh: '微信接受云调用，会用云调用。',
  en: 'The cloud call is offered and will be used.',
});
const NOT_TRIED = operatorHint({
  zh: '这次没有试云调用：由真实用户核验时决定，先云调用，不行就用 HTTPS。',
  en: 'The cloud call was not tried: a person’s check decides, first by cloud call, else by HTTPS.',
});
const NOT_TOLD = {
  zh: '从这里的调用看不出能不能云调用，只有真实用户核验才知道',
  en: 'A call from here does not show whether the cloud call is offered, only a person’s check does',
} as const;
const THEN_HTTPS = {
  zh: '微信不提供云调用，会用 HTTPS。设置 REALNAME_TRANSPORT=https 可以省掉每个实例第一次的尝试',
  en: 'WeChat does not offer the cloud call: HTTPS will be used. REALNAME_TRANSPORT=https saves each instance its first try',
} as const;

/** The way that a check will take. */
export function checkTransport(choice: TransportChoice, hasAppSecret: boolean, { openapi }: Probes): Check {
  if (choice === 'https') return checked('transport', true, HTTPS);
  if (openapi === undefined) return checked('transport', null, NOT_TRIED);
  if (!isNotOffered(openapi)) {
    const isUnclear = openapi < 0;
    return checked('transport', isUnclear ? null : true, isUnclear ? numberedHint(NOT_TOLD, openapi) : OPENAPI);
  }
  if (choice === 'auto' && hasAppSecret) return checked('transport', true, numberedHint(THEN_HTTPS, openapi));
  return checked('transport', false, hintOf(openapi));
}

function hintOf(errcode: number): OperatorHint {
  const { code, hint } = upstreamErrorOf(errcode, 'check');
  return hint ?? ERROR_HINTS[code];
}

/** WeChat's number for a mini-program that was not granted the interface; for a check it is one of many settings. */
const NOT_GRANTED = 1005;

const GRANTED = {
  zh: '接口看过了这个空的问题，应该已经开通',
  en: 'The interface looked at a question about nobody: it seems to be granted',
} as const;
const UNKNOWN_YET = {
  zh: '微信没有因为权限拒绝，但只有真实用户核验一次才能确定',
  en: 'WeChat did not refuse for lack of permission, but only a person’s check will show it',
} as const;
const NOT_ASKED = operatorHint({
  zh: '没有真实用户，看不出接口是否已开通：请用手机核验一次。没有开通时日志里会是 48001 或 1005。',
  en: 'Without a person it cannot be seen whether the interface is granted: make one check on a phone. Where it is not, the log says 48001 or 1005.',
});

/** Whether the interface is granted, as far as can be told without a person. */
export function checkPermission({ openapi, https }: Probes): Check {
  const errcode = https ?? (openapi === undefined || isTurnedAway(openapi) || openapi < 0 ? undefined : openapi);
  if (errcode === undefined) return checked('permission', null, NOT_ASKED);
  const { code } = upstreamErrorOf(errcode, 'check');
  if (errcode === NOT_GRANTED || code === 'NOT_PERMITTED') return checked('permission', false, hintOf(errcode));
  // The interface itself has looked at the question.
  if (code === 'CODE_INVALID') return checked('permission', true, numberedHint(GRANTED, errcode));
  return checked('permission', null, numberedHint(UNKNOWN_YET, errcode));
}
