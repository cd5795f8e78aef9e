import { operatorHint } from '../../operator-hint';
import type { UpstreamErrors } from './upstream-errors';
import { SETTINGS_ERRORS } from './settings-errors';

/**
 * The known error numbers that a check can return, with what each means for us. The negative ones except -1 come from
 * the cloud platform (openapi).
 */
export const CHECK_ERRORS: UpstreamErrors = {
  80111: { code: 'CODE_INVALID' },
  80113: { code: 'CODE_INVALID' },
  45009: {
    code: 'QUOTA_EXCEEDED',
    hint: operatorHint({
      zh: '接口今天的调用额度已用完（45009）。',
      en: "The interface's daily quota is used up (45009).",
    }),
  },
  45011: {
    code: 'QUOTA_EXCEEDED',
    hint: operatorHint({
      zh: '每分钟调用次数过多（45011）。',
      en: 'Too many calls a minute (45011).',
    }),
  },
  48001: {
    code: 'NOT_PERMITTED',
    hint: operatorHint({
      zh: '没有 checkrealnameinfo 的权限（48001）：请向城市服务申请。据开发者反馈，2021 年 11 月以后没有新的申请获批；其他途径有微信支付实名验证（商户）和腾讯云 E证通，见 README。',
      en: 'No permission for checkrealnameinfo (48001): apply to City Services. By reports of developers nobody new has got it since November 2021; else there are WeChat Pay (for merchants) and Tencent Cloud EID, see README.',
    }),
  },
  48004: {
    code: 'NOT_PERMITTED',
    hint: operatorHint({
      zh: '这个小程序的接口权限被封禁（48004）：请查看站内通知。',
      en: 'The interface is banned for this mini-program (48004): see its notices.',
    }),
  },
  50002: {
    code: 'NOT_PERMITTED',
    hint: operatorHint({
      zh: '这个用户或小程序被微信限制（50002）。',
      en: 'This user or mini-program is restricted by WeChat (50002).',
    }),
  },
  [-604100]: {
    code: 'NOT_PERMITTED',
    turnedAway: true,
    hint: operatorHint({
      zh: '微信没有为这个接口提供云调用（-604100）：请设置 REALNAME_APP_SECRET，改用 HTTPS。',
      en: 'WeChat does not offer this interface as a cloud call (-604100): set REALNAME_APP_SECRET to use HTTPS.',
    }),
  },
  [-604101]: {
    code: 'NOT_PERMITTED',
    turnedAway: true,
    hint: operatorHint({
      zh: '云函数没有这个云调用的权限（-604101）：请写进 config.json（缓存 10 分钟），或设置 REALNAME_APP_SECRET，改用 HTTPS。',
      en: 'The function may not make this cloud call (-604101): list it in config.json (cached 10 minutes), or set REALNAME_APP_SECRET to use HTTPS.',
    }),
  },
  [-604104]: {
    code: 'MISCONFIGURED',
    turnedAway: true,
    hint: operatorHint({
      zh: '云平台不接受这次云调用的来源（-604104）：只有已部署、并由小程序调用的云函数才可以。',
      en: 'The cloud platform does not accept where this cloud call comes from (-604104): only a deployed function that the mini-program called may make it.',
    }),
  },
  [-601002]: {
    code: 'MISCONFIGURED',
    hint: operatorHint({
      zh: '云平台不接受这次云调用的参数（-601002）：请检查 REALNAME_OPENAPI_NAME，或改用 HTTPS。',
      en: 'The cloud platform does not accept the parameters of this cloud call (-601002): see REALNAME_OPENAPI_NAME, or use HTTPS.',
    }),
  },
  [-501003]: {
    code: 'QUOTA_EXCEEDED',
    turnedAway: true,
    hint: operatorHint({
      zh: '云环境的请求额度已用完（-501003）：请在控制台查看套餐。',
      en: "The cloud environment's quota of requests is used up (-501003): see its plan in the console.",
    }),
  },
  [-501004]: {
    code: 'QUOTA_EXCEEDED',
    turnedAway: true,
    hint: operatorHint({
      zh: '同时请求数超过云环境的上限（-501004）：请在控制台查看套餐。',
      en: 'More requests at once than the cloud environment allows (-501004): see its plan in the console.',
    }),
  },
  1005: {
    code: 'MISCONFIGURED',
    hint: operatorHint({
      zh: '这个 appid 没有开通此接口（1005）。',
      en: 'The appid was not granted this interface (1005).',
    }),
  },
  40001: {
    code: 'MISCONFIGURED',
    hint: operatorHint({
      zh: 'access_token 或密钥无效（40001），重新获取后仍然如此：REALNAME_APP_SECRET 是不是这个小程序的？',
      en: 'The access_token or secret is not valid (40001), even after a fresh one: is REALNAME_APP_SECRET of this mini-program?',
    }),
  },
  40014: {
    code: 'MISCONFIGURED',
    hint: operatorHint({
      zh: 'access_token 无效（40014），重新获取后仍然如此：REALNAME_APP_SECRET 是不是这个小程序的？',
      en: 'The access_token is not valid (40014), even after a fresh one: is REALNAME_APP_SECRET of this mini-program?',
    }),
  },
  42001: {
    code: 'MISCONFIGURED',
    hint: operatorHint({
      zh: 'access_token 已过期（42001），重新获取后仍然如此：REALNAME_APP_SECRET 是不是这个小程序的？',
      en: 'The access_token has expired (42001), even after a fresh one: is REALNAME_APP_SECRET of this mini-program?',
    }),
  },
  40003: {
    code: 'MISCONFIGURED',
    hint: operatorHint({
      zh: 'openid 不属于这个 appid（40003）。',
      en: 'The openid does not belong to the appid (40003).',
    }),
  },
  ...SETTINGS_ERRORS,
  40125: {
    code: 'MISCONFIGURED',
    hint: operatorHint({
      zh: 'REALNAME_APP_SECRET 无效（40125）。',
      en: 'REALNAME_APP_SECRET is not valid (40125).',
    }),
  },
  41001: {
    code: 'MISCONFIGURED',
    hint: operatorHint({
      zh: '缺少 access_token（41001）。',
      en: 'The access_token was missing (41001).',
    }),
  },
  [-1]: { code: 'UPSTREAM_BUSY' },
  [-604102]: {
    code: 'UPSTREAM_BUSY',
    hint: operatorHint({
      zh: '云调用在云平台内部超时（-604102）。',
      en: 'The cloud call timed out within the platform (-604102).',
    }),
  },
  [-604103]: {
    code: 'UPSTREAM_BUSY',
    hint: operatorHint({
      zh: '云调用在云平台内部失败（-604103）。',
      en: 'The cloud call failed within the platform (-604103).',
    }),
  },
  [-501001]: {
    code: 'UPSTREAM_BUSY',
    hint: operatorHint({
      zh: '连不上云平台，或云平台出错（-501001）。',
      en: 'The cloud platform could not be reached or failed (-501001).',
    }),
  },
  [-501002]: {
    code: 'UPSTREAM_BUSY',
    hint: operatorHint({
      zh: '云平台等待答复超时（-501002）。',
      en: 'The cloud platform waited too long for an answer (-501002).',
    }),
  },
};
