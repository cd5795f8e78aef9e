import { quoteOf } from '../../contract/quote';
import type { ErrorCode, RealNameError } from '../../contract/response';
import type { Unreachable } from './wechat/call-realname';

/** Something to tell the person, above what they are doing. */
export interface Notice {
  readonly tone: 'success' | 'info' | 'warning';
  /** What happened: a few words. */
  readonly heading: string;
  /** What to do next; may be empty. */
  readonly text: string;
  /** To read out when asking for help: it finds the request in the function's log. */
  readonly quote?: string;
  /** Whether the telephone and the counter may help where trying again does not. */
  readonly isForTheCounter?: true;
}

const warning = (heading: string, text: string): Notice => ({ tone: 'warning', heading, text });
const info = (heading: string, text: string): Notice => ({ tone: 'info', heading, text });

export const NOTICES = {
  refused: warning('还没有打开“城市服务”', '需要核验时，请再点“下一步：去授权”，然后点“允许”。'),
  failed: warning('没能打开“城市服务”', '请稍后再试。一直打不开时，请把微信更新到最新版本。'),
  notAuthorized: warning('您还没有同意授权', '需要核验时，请再点“下一步：去授权”，在“城市服务”里点“同意”。'),
  cameBackOtherwise: warning(
    '还没有收到授权结果',
    '请再点“下一步：去授权”，在“城市服务”里点“同意”。已经点过的，也请再点一次。',
  ),
  expired: warning('离开时间过长', '请重新授权。'),
  formLost: warning('之前填写的内容已清除', '请重新填写并授权。'),
  broughtBack: info('已找回您刚才填写的内容', '请核对后，再点下面的按钮。'),
  leftWaiting: info('还没有结果', '请留在本页，过一会儿再点“再试一次”，不用重新授权。'),
  erased: { tone: 'success', heading: '核验记录已删除', text: '' },
  /** Of a person who may have been verified before. */
  resultUnknown: info('暂时查不到核验记录', '以前核验过的不用再填，请稍后再来。没有核验过的，请继续填写。'),
  offered: info('您已经核验过了', '可以直接看结果，不用再填。'),
} as const satisfies Readonly<Record<string, Notice>>;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** `20 分钟`, `3 小时`: rounded up, so that nobody comes back too early. */
export function durationInWords(ms: number): string {
  const minutes = Math.max(1, Math.ceil(ms / MINUTE_MS));
  return minutes < 60 ? `${minutes} 分钟` : `${Math.ceil(ms / HOUR_MS)} 小时`;
}

const UNREACHABLE_HEADINGS: Readonly<Record<Unreachable['kind'], string>> = {
  network: '网络没有连上',
  cloud: '服务暂时不可用',
  not_answered_in_time: '服务没有及时回应',
  unknown: '没有收到结果',
};

const HEADINGS: Readonly<Partial<Record<ErrorCode, string>>> = {
  INVALID_INPUT: '请检查填写的内容',
  CODE_INVALID: '请重新授权',
  CODE_USED: '请重新授权',
  UPSTREAM_TIMEOUT: '请重新授权',
  IN_PROGRESS: '还在核对',
  RATE_LIMITED: '暂时不能再核验',
  QUOTA_EXCEEDED: '暂时不能再核验',
  STORAGE_FAILED: '这次没有成功',
};

function headingOf(error: RealNameError | Unreachable): string {
  if (error.code === 'UNREACHABLE') return UNREACHABLE_HEADINGS[error.kind];
  return HEADINGS[error.code] ?? (error.retry === 'never' ? '暂时无法核验' : '这次没有成功');
}

/** A fault of the person's network or of their form is theirs to mend; with all others somebody can help. */
const isForTheCounter = (error: RealNameError | Unreachable): boolean =>
  error.code === 'UNREACHABLE' ? error.kind !== 'network' : error.retry === 'later' || error.retry === 'never';

/** What can be read out: eight characters of ours, or WeChat's own number where no answer of ours came. */
function quoteIn(error: RealNameError | Unreachable): string | undefined {
  return error.code === 'UNREACHABLE' ? error.requestId?.replace('-', '') : quoteOf(error.requestId);
}

/** A result that could not be erased. */
export const erasureNotice = (error: RealNameError | Unreachable): Notice => ({
  ...noticeOf(error),
  heading: '还没有删除',
  text: '核验记录还在，请稍后再试。',
});

/** What to say about an error: what happened, when to come back, and what to quote. */
export function noticeOf(error: RealNameError | Unreachable): Notice {
  const { message, fields, retryAfterMs } = error;
  // A missing code is no fault of what was filled in.
  const text = fields?.find(({ field }) => field === 'code')?.problem ?? message;
  const when = retryAfterMs === undefined ? '' : `，约 ${durationInWords(retryAfterMs)}后可以再试。`;
  const quote = quoteIn(error);
  return {
    ...warning(headingOf(error), text + when),
    ...(quote === undefined ? {} : { quote }),
    ...(isForTheCounter(error) ? { isForTheCounter: true as const } : {}),
  };
}
