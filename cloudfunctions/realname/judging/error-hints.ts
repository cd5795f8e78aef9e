import type { ErrorCode } from '../../../contract';
import { operatorHint, type OperatorHint } from '../../operator-hint';

/** The operator's hint for an error code if there is no more precise one. For the log and the documents only. */
export const ERROR_HINTS: Readonly<Record<ErrorCode, OperatorHint>> = {
  INVALID_INPUT: operatorHint({
    zh: '请求不符合约定：action 未知、字段不合规则，或客户端自己带了身份（如 openid）。',
    en: 'The request does not follow the contract: unknown action, a field that breaks its rule, or an identity sent by the client.',
  }),
  NO_IDENTITY: operatorHint({
    zh: '上下文里没有 OPENID：云函数是由 HTTP API 或控制台调用的，不是由小程序调用的。',
    en: 'No OPENID in the context: the function was called by HTTP API or the console, not by a mini-program.',
  }),
  CODE_INVALID: operatorHint({
    zh: '微信不接受这个授权码：已过期、已用过，或授权的微信号与当前微信号不是同一个。',
    en: 'WeChat does not accept the code: expired, used, or authorised by another WeChat account than the one asking.',
  }),
  CODE_USED: operatorHint({
    zh: '这个授权码已经用过：当时的姓名或身份证号不同，或上一次请求结果不明，或结果已被更新的核验取代。',
    en: 'The code was used before: with another name or ID number, by a request whose end is not known, or with a result that a newer one has replaced.',
  }),
  IN_PROGRESS: operatorHint({
    zh: '同一个授权码的另一次请求还在等微信答复。',
    en: 'Another request with the same code is still waiting for WeChat.',
  }),
  RATE_LIMITED: operatorHint({
    zh: '这个人 24 小时内的核验次数已达到 REALNAME_DAILY_LIMIT。',
    en: 'The person reached REALNAME_DAILY_LIMIT checks within 24 hours.',
  }),
  QUOTA_EXCEEDED: operatorHint({
    zh: '小程序在微信的调用额度已用完：请在微信公众平台查看该接口的额度。',
    en: "The mini-program's call quota at WeChat is used up: see the interface's quota in the WeChat admin console.",
  }),
  NOT_PERMITTED: operatorHint({
    zh: '小程序没有这个接口的权限：需要申请，也可能已不接受新的申请（见 README）。如果只是云调用被拒绝，请设置 REALNAME_APP_SECRET。',
    en: 'The mini-program has no permission for this interface: it has to be applied for, and may be closed to new applicants (see README). Where only openapi is refused, set REALNAME_APP_SECRET.',
  }),
  MISCONFIGURED: operatorHint({
    zh: '云函数的配置有误。',
    en: "The function's configuration is wrong.",
  }),
  UPSTREAM_BUSY: operatorHint({
    zh: '连不上微信，或微信繁忙。如果持续几天，接口可能在停机维护。',
    en: 'WeChat could not be reached or was busy. If it lasts for days, the interface may be closed for maintenance.',
  }),
  UPSTREAM_TIMEOUT: operatorHint({
    zh: '微信没有在云函数超时之前答复，授权码可能已被用掉。请把云函数的超时时间调大（建议 10 秒以上）。',
    en: "WeChat did not answer before the function's time limit; the code may be spent. Raise the function's timeout (10 s or more is sensible).",
  }),
  UNEXPECTED_REPLY: operatorHint({
    zh: '微信的答复不在其文档之列。请把 rid 反馈给微信。',
    en: 'WeChat answered something that its documents do not describe. Report the rid to WeChat.',
  }),
  STORAGE_FAILED: operatorHint({
    zh: '云数据库拒绝了请求或没有答复：请确认数据库已开通、额度未用完、可以连通。',
    en: 'The cloud database refused or did not answer: check that it is enabled, within its quota, and reachable.',
  }),
  INTERNAL: operatorHint({
    zh: '云函数自身的缺陷：日志这一行写明了是哪一步。',
    en: 'A defect of the function: the log line names the step.',
  }),
};
