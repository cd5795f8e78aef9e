import { parseResponse } from '../../../contract/parse-response';
import type { RealNameRequest } from '../../../contract/request';
import type { RealNameError, RealNameResponse } from '../../../contract/response';
import { readCallError, type CallFailure } from './read-call-error';
import { whatWasForgotten } from './what-was-forgotten';

/** No answer of ours came back: no network, the function is missing or was killed, or something else answered. */
export interface Unreachable extends Omit<RealNameError, 'code' | 'requestId'> {
  readonly code: 'UNREACHABLE';
  readonly kind: CallFailure['kind'];
  /** WeChat's own number, where there is one: `-504003`. */
  readonly requestId?: string;
}

export type Answer = RealNameResponse | { readonly ok: false; readonly error: Unreachable };

/** Where the cloud function is, for those who did not leave both as they were. */
export interface CallTarget {
  /** The cloud environment; absent: the one that `wx.cloud.init` was given. */
  readonly env?: string;
  /** `realname` unless it was uploaded under another name. */
  readonly functionName?: string;
}

interface FunctionCall {
  readonly name: string;
  readonly data: RealNameRequest;
  readonly config?: { readonly env: string };
}

interface CallEffects {
  readonly callFunction: (call: FunctionCall) => Promise<{ result?: unknown }>;
  readonly isOffline: () => Promise<boolean>;
  /** For whoever builds the mini-program: what they forgot. */
  readonly complain: (words: string) => void;
}

/** Only what WeChat itself calls a failure of the network sends the person to look after theirs. */
const MESSAGES: Readonly<Record<CallFailure['kind'], string>> = {
  network: '请检查手机网络，再试一次。',
  cloud: '不是您的问题，请稍后再试。',
  not_answered_in_time: '不是您的问题。请留在本页，稍后再试。',
  unknown: '请稍后再试一次。',
};

export function unreachable({ kind, errCode }: CallFailure): { readonly ok: false; readonly error: Unreachable } {
  return {
    ok: false,
    error: {
      code: 'UNREACHABLE',
      kind,
      retry: 'later',
      message: MESSAGES[kind],
      ...(errCode === undefined ? {} : { requestId: String(errCode) }),
    },
  };
}

const read = (outcome: { readonly result?: unknown } | undefined): Answer =>
  parseResponse(outcome?.result) ?? unreachable({ kind: 'unknown' });

/** What nobody could say why: a phone without a network explains it. */
function withNetwork(failure: CallFailure, isOffline: () => Promise<boolean>): Promise<Answer> {
  if (failure.kind === 'cloud' || failure.kind === 'network') return Promise.resolve(unreachable(failure));
  return isOffline().then((offline) => unreachable(offline ? { ...failure, kind: 'network' } : failure));
}

/** Calls the cloud function. Never rejects: what is no answer of the contract comes back as `UNREACHABLE`. May never end. */
export function callRealName(
  data: RealNameRequest,
  { callFunction, isOffline, complain }: CallEffects,
  { env, functionName = 'realname' }: CallTarget = {},
): Promise<Answer> {
  const call = { name: functionName, data, ...(env === undefined ? {} : { config: { env } }) };
  const called = new Promise<Answer>((resolve, reject) => {
    callFunction(call).then((outcome) => {
      resolve(read(outcome));
    }, reject);
  });
  return called.catch((error: unknown) => {
    const words = whatWasForgotten(error);
    if (words !== undefined) complain(words);
    return withNetwork(readCallError(error), isOffline);
  });
}
