import { operatorHint } from '../../operator-hint';
import type { UpstreamErrors } from './upstream-errors';
import { SETTINGS_ERRORS } from './settings-errors';

/**
 * The known error numbers that asking for an access token (`stable_token`) can return. No personal data has been sent
 * by then, so every one is for the operator to fix, also those that are not listed.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-access-token/api_getstableaccesstoken.html
 */
export const TOKEN_ERRORS: UpstreamErrors = {
  [-1]: {
    code: 'UPSTREAM_BUSY',
    hint: operatorHint({
      zh: '获取 access_token 时微信繁忙（-1）。',
      en: 'WeChat was busy when asked for an access token (-1).',
    }),
  },
  45009: {
    code: 'QUOTA_EXCEEDED',
    hint: operatorHint({
      zh: '今天获取 access_token 的额度已用完（45009）：还有什么程序在用这个 appid 获取？',
      en: "Today's quota of access tokens is used up (45009): what else asks for them with this appid?",
    }),
  },
  45011: {
    code: 'QUOTA_EXCEEDED',
    hint: operatorHint({
      zh: '获取 access_token 过于频繁（45011）。',
      en: 'Access tokens are asked for too often (45011).',
    }),
  },
  40001: {
    code: 'MISCONFIGURED',
    hint: operatorHint({
      zh: 'REALNAME_APP_SECRET 无效（40001）：是不是这个小程序的？粘贴完整了吗？',
      en: 'REALNAME_APP_SECRET is not valid (40001): is it of this mini-program, and pasted whole?',
    }),
  },
  ...SETTINGS_ERRORS,
  40125: {
    code: 'MISCONFIGURED',
    hint: operatorHint({
      zh: 'REALNAME_APP_SECRET 无效（40125）：可能已被重置、属于别的小程序，或粘贴时带上了引号。',
      en: 'REALNAME_APP_SECRET is not valid (40125): it may have been reset, be of another mini-program, or be pasted with quotes around it.',
    }),
  },
  40243: {
    code: 'MISCONFIGURED',
    hint: operatorHint({
      zh: 'AppSecret 已被冻结（40243）：请在微信公众平台解冻，10 分钟后生效。只有全部使用云调用时才可以一直冻结。',
      en: 'The AppSecret is frozen (40243): unfreeze it at WeChat, which takes 10 minutes. It may stay frozen only where everything goes by cloud call.',
    }),
  },
  41002: {
    code: 'MISCONFIGURED',
    hint: operatorHint({
      zh: '缺少 appid（41002）：平台没有给出 appid，说明调用云函数的不是小程序。',
      en: 'The appid was missing (41002): the platform named none, so something else than a mini-program called the function.',
    }),
  },
  50002: {
    code: 'MISCONFIGURED',
    hint: operatorHint({
      zh: '小程序账号受限（50002）：被冻结、正在迁移或注销。请查看站内通知。',
      en: "The mini-program's account is restricted (50002): frozen, migrated or being closed. See its notices at WeChat.",
    }),
  },
  50004: {
    code: 'MISCONFIGURED',
    hint: operatorHint({
      zh: '微信禁止这个小程序获取 access_token（50004），可能是处罚：请查看站内通知。',
      en: 'WeChat forbids this mini-program to get access tokens (50004), maybe as a penalty: see its notices at WeChat.',
    }),
  },
  50007: {
    code: 'MISCONFIGURED',
    hint: operatorHint({
      zh: '小程序账号已被冻结（50007）：请查看站内通知。',
      en: "The mini-program's account is frozen (50007): see its notices at WeChat.",
    }),
  },
  61004: {
    code: 'MISCONFIGURED',
    hint: operatorHint({
      zh: '云函数的 IP 没有登记（61004）：请开启固定出口 IP，并把这个地址加进 IP 白名单。',
      en: "The function's IP is not registered (61004): turn on fixed egress IP and list that address in the IP whitelist.",
    }),
  },
  89501: {
    code: 'MISCONFIGURED',
    hint: operatorHint({
      zh: '云函数的 IP 还在等管理员确认（89501）：请在微信里确认，或把固定出口 IP 加进白名单。',
      en: "The function's IP still waits for the administrator's confirmation (89501): give it in WeChat, or list the fixed egress IP.",
    }),
  },
  89503: {
    code: 'MISCONFIGURED',
    hint: operatorHint({
      zh: '微信要求小程序管理员确认云函数的 IP（89503）：请确认，或把固定出口 IP 加进白名单。',
      en: "WeChat asks the mini-program's administrator to confirm the function's IP (89503): confirm it, or list the fixed egress IP.",
    }),
  },
  89506: {
    code: 'MISCONFIGURED',
    hint: operatorHint({
      zh: '管理员两次拒绝了云函数的 IP（89506）：微信 24 小时内不接受它的调用。请把固定出口 IP 加进白名单。',
      en: "The administrator refused the function's IP twice (89506): WeChat takes no call from it for 24 hours. List the fixed egress IP.",
    }),
  },
  89507: {
    code: 'MISCONFIGURED',
    hint: operatorHint({
      zh: '管理员拒绝了云函数的 IP（89507）：微信 1 小时内不接受它的调用。请把固定出口 IP 加进白名单。',
      en: "The administrator refused the function's IP (89507): WeChat takes no call from it for an hour. List the fixed egress IP.",
    }),
  },
};
