import { NOT_INITIALIZED } from '../../shared/call-function-words';
import { type ApiFactory, ApiFailure, stringOption } from './api';

export type CallFunction = (call: { name: string; data: unknown }) => Promise<{ result: unknown; requestID: string }>;

/** How the cloud refuses a call. */
interface CallFunctionError {
  readonly errCode: number;
  readonly errMsg: string;
}

const isCallFunctionError = (error: unknown): error is CallFunctionError =>
  typeof error === 'object' &&
  error !== null &&
  'errCode' in error &&
  typeof error.errCode === 'number' &&
  'errMsg' in error &&
  typeof error.errMsg === 'string';

/** `wx.cloud`: calls functions, once `init` was called. */
export function cloudApis(api: ApiFactory, callFunction: CallFunction, fail: (error: Error) => void): object {
  let ready = false;
  return {
    init() {
      ready = true;
    },
    callFunction: api('cloud.callFunction', async (options) => {
      if (!ready) {
        fail(new Error(NOT_INITIALIZED));
        throw new ApiFailure(NOT_INITIALIZED, { errCode: -1, errMsg: NOT_INITIALIZED });
      }
      const data: unknown = JSON.parse(JSON.stringify(options['data'] ?? {}));
      try {
        return await callFunction({ name: stringOption(options, 'name'), data });
      } catch (error) {
        if (!isCallFunctionError(error)) throw error;
        const { errCode, errMsg } = error;
        throw new ApiFailure(errMsg, { errCode, errMsg });
      }
    }),
  };
}
