import type { RealNameError } from '../../contract/response';
import type { Unreachable } from './wechat/call-realname';

/** Something to tell the person, above what they are doing. */
export interface Notice {
  readonly tone: 'success' | 'warning';
  /** Chinese, plain, with what to do next. */
  readonly text: string;
  /** To quote when asking for help: it finds the request in the function's log. */
  readonly requestId?: string;
}

const warning = (text: string): Notice => ({ tone: 'warning', text });

export const NOTICES = {
  refused: warning('您没有打开“城市服务”，还没有授权。需要核验时，请再点一次下面的按钮，并选“允许”。'),
  failed: warning('没能打开微信“城市服务”，请稍后再试一次。如果一直打不开，请把微信更新到最新版本。'),
  notAuthorized: warning('您还没有同意授权，所以没有核验。需要核验时，请再点一次下面的按钮，并在“城市服务”里点同意。'),
  cameBackOtherwise: warning('还没有收到授权结果。如果没有授权完，请再点一次下面的按钮。'),
  expired: warning('离开的时间太长，这次授权没有用上。请再点一次下面的按钮，重新授权。'),
  formLost: warning('手机里已经没有之前填写的内容，这次授权没有用上。请重新填写，再授权一次。'),
  erased: { tone: 'success', text: '核验记录已经删除。' },
} as const satisfies Readonly<Record<string, Notice>>;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** `20 分钟`, `3 小时`: rounded up, so that nobody comes back too early. */
export function durationInWords(ms: number): string {
  const minutes = Math.max(1, Math.ceil(ms / MINUTE_MS));
  return minutes < 60 ? `${minutes} 分钟` : `${Math.ceil(ms / HOUR_MS)} 小时`;
}

/** What to say about an error: its own words, when to come back, and what to quote. */
export function noticeOf(error: RealNameError | Unreachable): Notice {
  const { message, fields, retryAfterMs, requestId } = error;
  // A missing code is no fault of what was filled in.
  const text = fields?.find(({ field }) => field === 'code')?.problem ?? message;
  const when = retryAfterMs === undefined ? '' : `大约 ${durationInWords(retryAfterMs)}后可以再试。`;
  return { ...warning(text + when), ...(requestId === undefined ? {} : { requestId }) };
}
