import { NOT_INITIALIZED } from '../../shared/call-function-words';
import type { NamedEnvironments } from '../../shared/named-environments';
import { type ApiFactory, ApiFailure, stringOption } from './api';

/** A call as it leaves the phone. */
export interface FunctionCall extends NamedEnvironments {
  readonly name: string;
  readonly data: unknown;
}

export type CallFunction = (call: FunctionCall) => Promise<{ result: unknown; requestID: string }>;

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

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
const nonEmpty = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** `env` of `init`: one for all, or one for each service. */
function environmentIn(options: unknown): string | undefined {
  const env = fieldOf(options, 'env');
  return nonEmpty(env) ?? nonEmpty(fieldOf(env, 'functions'));
}

/** `wx.cloud`: calls functions, once `init` was called, of which only the first time counts. */
export function cloudApis(api: ApiFactory, callFunction: CallFunction, fail: (error: Error) => void): object {
  let initialized: { readonly env: string | undefined } | undefined;
  return {
    init(options?: unknown) {
      initialized ??= { env: environmentIn(options) };
    },
    callFunction: api('cloud.callFunction', async (options) => {
      if (initialized === undefined) {
        fail(new Error(NOT_INITIALIZED));
        throw new ApiFailure(NOT_INITIALIZED, { errCode: -1, errMsg: NOT_INITIALIZED });
      }
      const data: unknown = JSON.parse(JSON.stringify(options['data'] ?? {}));
      try {
        const env = nonEmpty(fieldOf(options['config'], 'env'));
        return await callFunction({ name: stringOption(options, 'name'), data, env, initEnv: initialized.env });
      } catch (error) {
        if (!isCallFunctionError(error)) throw error;
        const { errCode, errMsg } = error;
        throw new ApiFailure(errMsg, { errCode, errMsg });
      }
    }),
  };
}
