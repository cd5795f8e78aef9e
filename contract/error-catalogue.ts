import type { ErrorCode, Retry } from './response';

interface ErrorEntry {
  readonly retry: Retry;
  /** Chinese, for the person. */
  readonly message: string;
}

/**
 * What a client is told of every error of the contract. A new code is added to `ERROR_CODES`; the compiler then asks for
 * its entry here, and for the operator's hint in the function (judging/error-hints.ts).
 */
export const ERROR_CATALOGUE: Readonly<Record<ErrorCode, ErrorEntry>> = {
  INVALID_INPUT: { retry: 'fix_input', message: '填写的内容有误，请按提示修改后再试。' },
  NO_IDENTITY: {
    retry: 'never',
    message: '没有识别到您的微信身份。请在微信中打开本小程序，如果还是这样，请联系服务方。',
  },
  CODE_INVALID: { retry: 'reauthorize', message: '这次授权已失效，请用本人的微信重新授权。' },
  CODE_USED: { retry: 'reauthorize', message: '这次授权已经用过，请重新授权。' },
  IN_PROGRESS: { retry: 'later', message: '正在核验，请稍等几秒再试。' },
  RATE_LIMITED: { retry: 'later', message: '今天核验的次数太多，请过一段时间再试。' },
  QUOTA_EXCEEDED: { retry: 'later', message: '现在使用的人太多，请稍后再试。' },
  NOT_PERMITTED: { retry: 'never', message: '本小程序暂时不能核验实名信息，请联系服务方。' },
  MISCONFIGURED: { retry: 'never', message: '服务设置有误，暂时不能核验，请联系服务方。' },
  UPSTREAM_BUSY: { retry: 'later', message: '微信服务繁忙，请稍后再试。' },
  UPSTREAM_TIMEOUT: { retry: 'reauthorize', message: '等待微信的时间太长，请重新授权再试一次。' },
  UNEXPECTED_REPLY: { retry: 'later', message: '没有得到明确的核验结果，请稍后再试。' },
  STORAGE_FAILED: { retry: 'later', message: '系统暂时存取不了核验结果，请稍后再试。' },
  INTERNAL: { retry: 'later', message: '服务出了点问题，请稍后再试。' },
};

/** A result that could not be stored after WeChat was asked: the code is spent, so only a new one helps. */
export const STORAGE_FAILED_AFTER_ASKING = {
  retry: 'reauthorize',
  message: '核验结果没能保存，请重新授权再试一次。',
} as const satisfies Partial<ErrorEntry>;
