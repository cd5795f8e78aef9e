import { parseResponse } from '../../../contract/parse-response';
import type { RealNameRequest } from '../../../contract/request';
import type { RealNameError, RealNameResponse } from '../../../contract/response';
import { readCallError, type CallFailure } from './read-call-error';

/** No answer of ours came back: no network, the function is missing or was killed, or something else answered. */
export interface Unreachable extends Omit<RealNameError, 'code' | 'requestId'> {
  readonly code: 'UNREACHABLE';
  /** WeChat's own number, where there is one: `-504003`. */
  readonly requestId?: string;
}

export type Answer = RealNameResponse | { readonly ok: false; readonly error: Unreachable };

interface CallEffects {
  readonly callFunction: (call: { name: string; data: RealNameRequest }) => Promise<{ result?: unknown }>;
  /** @param ms milliseconds */
  readonly wait: (ms: number) => Promise<void>;
}

const FUNCTION_NAME = 'realname';

/** Longer than any sensible time limit of the function. */
const PATIENCE_MS = 30_000;

/** Only what WeChat itself calls a failure of the network sends the person to look after theirs. */
const MESSAGES: Readonly<Record<CallFailure['kind'], string>> = {
  network: '没有连上服务，请检查手机网络后再试一次。',
  cloud: '服务暂时不可用，请稍后再试。',
  not_answered_in_time: '服务没有及时回应，请稍后再试一次。',
  unknown: '没有得到明确的答复，请稍后再试一次。',
};

export function unreachable({ kind, errCode }: CallFailure): { readonly ok: false; readonly error: Unreachable } {
  return {
    ok: false,
    error: {
      code: 'UNREACHABLE',
      retry: 'later',
      message: MESSAGES[kind],
      ...(errCode === undefined ? {} : { requestId: String(errCode) }),
    },
  };
}

/** Calls the cloud function. Never rejects: what is no answer of the contract comes back as `UNREACHABLE`. */
export async function callRealName(request: RealNameRequest, { callFunction, wait }: CallEffects): Promise<Answer> {
  try {
    return await Promise.race([
      callFunction({ name: FUNCTION_NAME, data: request }).then(read),
      wait(PATIENCE_MS).then(() => unreachable({ kind: 'not_answered_in_time' })),
    ]);
  } catch (error) {
    return unreachable(readCallError(error));
  }
}

const read = (outcome: { readonly result?: unknown } | undefined): Answer =>
  parseResponse(outcome?.result) ?? unreachable({ kind: 'unknown' });
