import { parseResponse } from '../../contract/parse-response';
import { isRecord } from '../../contract/parsed';
import type { RealNameRequest } from '../../contract/request';
import type { RealNameError, RealNameResponse } from '../../contract/response';

/** No answer of ours came back: no network, the function is missing or was killed, or something else answered. */
export interface Unreachable extends Omit<RealNameError, 'code' | 'requestId'> {
  readonly code: 'UNREACHABLE';
  /** WeChat's own `errCode`, where there is one: `-504003`. */
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

/** WeChat's numbers for a function that is missing, crashed, late or refused by its cloud: the phone reached the cloud. */
const isOfTheCloud = (errCode: number | undefined): boolean =>
  errCode !== undefined && /^-50\d{4}$/.test(String(errCode));

/** @param errCode WeChat's own number for what went wrong */
export function unreachable(errCode?: number): { readonly ok: false; readonly error: Unreachable } {
  return {
    ok: false,
    error: {
      code: 'UNREACHABLE',
      retry: 'later',
      message: isOfTheCloud(errCode) ? '服务暂时不可用，请稍后再试。' : '没有连上服务，请检查手机网络后再试一次。',
      ...(errCode === undefined ? {} : { requestId: String(errCode) }),
    },
  };
}

/** Calls the cloud function. Never rejects: what is no answer of the contract comes back as `UNREACHABLE`. */
export async function callRealName(request: RealNameRequest, { callFunction, wait }: CallEffects): Promise<Answer> {
  try {
    const outcome = await Promise.race([
      callFunction({ name: FUNCTION_NAME, data: request }),
      wait(PATIENCE_MS).then(() => undefined),
    ]);
    return parseResponse(outcome?.result) ?? unreachable();
  } catch (error) {
    const errCode = isRecord(error) ? error['errCode'] : undefined;
    return unreachable(typeof errCode === 'number' ? errCode : undefined);
  }
}
