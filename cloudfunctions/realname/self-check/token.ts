import { operatorHint, platformWord, quotingHint } from '../../operator-hint';
import { ERROR_HINTS } from '../judging/error-hints';
import { upstreamErrorOf } from '../judging/upstream-errors';
import type { AccessToken, TokenResult } from '../upstream/access-token';
import { checked, type Check } from './check';

const HINTS = {
  noAppid: operatorHint({
    zh: '平台没有给出 appid，不能试取 access_token：请在开发者工具的云端测试里，或用 npm run doctor:remote 再试。',
    en: 'The platform names no appid, so no access token can be asked for: try it in DevTools, or by npm run doctor:remote.',
  }),
  noSecret: operatorHint({
    zh: '没有 REALNAME_APP_SECRET，不取 access_token。',
    en: 'Without REALNAME_APP_SECRET no access token is asked for.',
  }),
  wrongSettings: operatorHint({
    zh: '变量有误，没有试取 access_token：请先改正上面的变量。',
    en: 'No access token was asked for, because a variable is wrong: mend those above first.',
  }),
  good: operatorHint({
    zh: '微信给出了 access_token：AppSecret 正确，IP 允许。',
    en: 'WeChat gave an access token: the AppSecret is right and the IP allowed.',
  }),
  unreachable: operatorHint({
    zh: '连不上 api.weixin.qq.com：请在控制台打开云函数的公网访问（固定出口 IP）。',
    en: 'api.weixin.qq.com could not be reached: turn on public network access and fixed egress IP for the function in the console.',
  }),
  unreadable: operatorHint({
    zh: '取 access_token 得到的答复看不懂：REALNAME_API_ORIGIN 填对了吗？通常不用填。',
    en: 'What came instead of an access token is not WeChat’s: is REALNAME_API_ORIGIN right? Usually it is not set.',
  }),
  tooLate: operatorHint({
    zh: '微信没有及时给出 access_token：云函数能访问公网吗？超时时间是不是 10 秒以上？',
    en: 'WeChat gave no access token in time: can the function reach the public network, and is its time limit 10 seconds or more?',
  }),
};

export type TokenAnswer =
  TokenResult | { readonly kind: keyof Pick<typeof HINTS, 'tooLate' | 'noAppid' | 'noSecret' | 'wrongSettings'> };

export const tokenIn = (answer: TokenAnswer): AccessToken | undefined =>
  answer.kind === 'token' ? answer.token : undefined;

/** What came of really asking WeChat for a token. */
export function checkToken(answer: TokenAnswer): Check {
  switch (answer.kind) {
    case 'token':
      return checked('token', true, HINTS.good);
    case 'refused': {
      const { code, hint } = upstreamErrorOf(answer.errcode, 'token');
      // A busy WeChat says nothing about the settings.
      return checked('token', code === 'UPSTREAM_BUSY' ? null : false, hint ?? ERROR_HINTS[code]);
    }
    case 'noAppid':
    case 'noSecret':
      return checked('token', null, HINTS[answer.kind]);
    default:
      return checked('token', false, HINTS[answer.kind]);
  }
}

/** Whose AppSecret it has to be. */
export function checkAppid(appid: unknown): Check {
  const found = platformWord(appid);
  return found === undefined
    ? checked('appid', null, operatorHint({ zh: '平台没有给出 appid。', en: 'The platform names no appid.' }))
    : checked(
        'appid',
        true,
        quotingHint({ zh: '小程序，AppSecret 必须是它的', en: 'The mini-program, whose AppSecret it must be' }, found),
      );
}
