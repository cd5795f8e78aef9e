import { randomBytes } from 'node:crypto';

/** An answer of WeChat: `errcode` 0 with more fields, or an error. `errmsg` carries the `rid` for support. */
export interface WechatReply {
  readonly errcode: number;
  readonly errmsg: string;
  readonly [field: string]: unknown;
}

/** WeChat's own words where they are known; otherwise what its documents say of the number. */
const MESSAGES: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  1005: 'invalid appid',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40066: 'invalid url',
  40097: 'invalid args',
  40125: 'invalid appsecret',
  40164: 'invalid ip, not in whitelist',
  40243: 'AppSecret has been frozen',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  42001: 'access_token expired',
  43002: 'require POST method',
  44002: 'empty post data',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  47001: 'data format error',
  48001: 'api unauthorized',
  48004: 'api forbidden',
  50002: 'user limited',
  50004: 'user not allow to use accesstoken, maybe for punishment',
  50007: 'account frozen',
  61004: 'access clientip is not registered',
  80111: 'real name code does not exist',
  80113: 'invalid real name code',
  89501: 'ip is waiting for confirmation by the administrator',
  89503: 'ip needs confirmation by the administrator',
  89506: 'ip refused twice by the administrator',
  89507: 'ip refused by the administrator',
};

const newRid = (): string => [4, 4, 4].map((bytes) => randomBytes(bytes).toString('hex')).join('-');

const errmsg = (message: string): string => `${message} rid: ${newRid()}`;

export const failure = (errcode: number): WechatReply => ({
  errcode,
  errmsg: errmsg(MESSAGES[errcode] ?? 'unknown error'),
});

export const success = (fields: Readonly<Record<string, unknown>>): WechatReply => ({
  errcode: 0,
  errmsg: errmsg('ok'),
  ...fields,
});
