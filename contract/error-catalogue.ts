import { operatorHint, type OperatorHint } from './operator-hint';
import type { ErrorCode, Retry } from './response';

interface ErrorEntry {
  readonly retry: Retry;
  /** Chinese, for the person. */
  readonly message: string;
  /** For the operator: goes to the log and the documents, never to the client. */
  readonly hint: OperatorHint;
}

/** Every error of the contract. A new one is added to `ERROR_CODES`; the compiler then asks for its entry here. */
export const ERROR_CATALOGUE: Readonly<Record<ErrorCode, ErrorEntry>> = {
  INVALID_INPUT: {
    retry: 'fix_input',
    message: '填写的内容有误，请按提示修改后再试。',
    hint: operatorHint(
      'The request does not follow the contract: unknown action, a field that breaks its rule, or an identity sent by the client.',
    ),
  },
  NO_IDENTITY: {
    retry: 'never',
    message: '没有识别到您的微信身份。请在微信中打开本小程序，如果还是这样，请联系服务方。',
    hint: operatorHint(
      'No OPENID in the context: the function was called by HTTP API or the console, not by a mini-program.',
    ),
  },
  CODE_INVALID: {
    retry: 'reauthorize',
    message: '这次授权已失效，请用本人的微信重新授权。',
    hint: operatorHint(
      'WeChat does not accept the code: expired, used, or authorised by another WeChat account than the one asking.',
    ),
  },
  CODE_USED: {
    retry: 'reauthorize',
    message: '这次授权已经用过，请重新授权。',
    hint: operatorHint(
      'The code was used before: with another name or ID number, by a request whose end is not known, or with a result that a newer one has replaced.',
    ),
  },
  IN_PROGRESS: {
    retry: 'later',
    message: '正在核验，请稍等几秒再试。',
    hint: operatorHint('Another request with the same code is still waiting for WeChat.'),
  },
  RATE_LIMITED: {
    retry: 'later',
    message: '今天核验的次数太多，请过一段时间再试。',
    hint: operatorHint('The person reached REALNAME_DAILY_LIMIT checks within 24 hours.'),
  },
  QUOTA_EXCEEDED: {
    retry: 'later',
    message: '现在使用的人太多，请稍后再试。',
    hint: operatorHint(
      "The mini-program's call quota at WeChat is used up: see the interface's quota in the WeChat admin console.",
    ),
  },
  NOT_PERMITTED: {
    retry: 'never',
    message: '本小程序暂时不能核验实名信息，请联系服务方。',
    hint: operatorHint(
      'The mini-program has no permission for this interface: it has to be applied for, and may be closed to new applicants (see README). Where only openapi is refused, set REALNAME_APP_SECRET.',
    ),
  },
  MISCONFIGURED: {
    retry: 'never',
    message: '服务设置有误，暂时不能核验，请联系服务方。',
    hint: operatorHint("The function's configuration is wrong."),
  },
  UPSTREAM_BUSY: {
    retry: 'later',
    message: '微信服务繁忙，请稍后再试。',
    hint: operatorHint(
      'WeChat could not be reached or was busy. If it lasts for days, the interface may be closed for maintenance.',
    ),
  },
  UPSTREAM_TIMEOUT: {
    retry: 'reauthorize',
    message: '等待微信的时间太长，请重新授权再试一次。',
    hint: operatorHint(
      "WeChat did not answer before the function's time limit; the code may be spent. Raise the function's timeout (10 s or more is sensible).",
    ),
  },
  UNEXPECTED_REPLY: {
    retry: 'later',
    message: '没有得到明确的核验结果，请稍后再试。',
    hint: operatorHint('WeChat answered something that its documents do not describe. Report the rid to WeChat.'),
  },
  STORAGE_FAILED: {
    retry: 'later',
    message: '系统暂时存取不了核验结果，请稍后再试。',
    hint: operatorHint(
      'The cloud database refused or did not answer: check that it is enabled, within its quota, and reachable.',
    ),
  },
  INTERNAL: {
    retry: 'later',
    message: '服务出了点问题，请稍后再试。',
    hint: operatorHint('A defect of the function: the log line names the step.'),
  },
};

/** A result that could not be stored after WeChat was asked: the code is spent, so only a new one helps. */
export const STORAGE_FAILED_AFTER_ASKING = {
  retry: 'reauthorize',
  message: '核验结果没能保存，请重新授权再试一次。',
} as const satisfies Partial<ErrorEntry>;
