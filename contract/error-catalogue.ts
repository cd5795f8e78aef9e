import type { ErrorCode, Retry } from './response';

interface ErrorEntry {
  readonly retry: Retry;
  /** Chinese, for the person. */
  readonly message: string;
}

/** Only the operator can help. A client that knows the institution's telephone number shows that instead. */
const ASK_AT_THE_COUNTER = { retry: 'never', message: '暂时无法核验。请拨打咨询电话，或到窗口办理。' } as const;

/**
 * What a client is told of every error of the contract. A new code is added to `ERROR_CODES`; the compiler then asks
 * for its entry here, and for the operator's hint in the function (judging/error-hints.ts).
 */
export const ERROR_CATALOGUE: Readonly<Record<ErrorCode, ErrorEntry>> = {
  INVALID_INPUT: { retry: 'fix_input', message: '填写的内容有误，请按提示修改。' },
  NO_IDENTITY: ASK_AT_THE_COUNTER,
  CODE_INVALID: { retry: 'reauthorize', message: '这次授权已失效，请用您本人的微信重新授权。' },
  CODE_USED: { retry: 'reauthorize', message: '这次授权已经用过，请重新授权。' },
  IN_PROGRESS: { retry: 'later', message: '正在核对，请过几秒再试。' },
  // No full stop: the client adds when to come back, `，约 20 小时后可以再试。`
  RATE_LIMITED: { retry: 'later', message: '24 小时内的核验次数已用完' },
  QUOTA_EXCEEDED: { retry: 'later', message: '现在核验的人太多，请稍后再试。' },
  NOT_PERMITTED: ASK_AT_THE_COUNTER,
  MISCONFIGURED: ASK_AT_THE_COUNTER,
  UPSTREAM_BUSY: { retry: 'later', message: '微信正忙，请稍后再试。' },
  UPSTREAM_TIMEOUT: { retry: 'reauthorize', message: '微信没有及时回应，请重新授权再试。' },
  UNEXPECTED_REPLY: { retry: 'later', message: '没有得到明确的结果，请稍后再试。' },
  STORAGE_FAILED: { retry: 'later', message: '核验结果没能保存，请稍后再试。' },
  INTERNAL: { retry: 'later', message: '出了点问题，请稍后再试。' },
};

/** For a result that could not be stored after WeChat was asked: the code is spent, so the person needs a new one. */
export const STORAGE_FAILED_AFTER_ASKING = {
  retry: 'reauthorize',
  message: '核验结果没能保存，请重新授权再试。',
} as const satisfies Partial<ErrorEntry>;
