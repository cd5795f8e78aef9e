import { isRecord } from '../../contract';
import type { Call } from '../wire/call';
import { decodeOpenapiCall, encodeOpenapiAnswer, encodePlatformError } from './openapi-message';

/** The cloud's own errors lie in this range; WeChat's are positive, or -1. */
const isPlatformError = (errcode: unknown): errcode is number =>
  typeof errcode === 'number' && errcode <= -604100 && errcode >= -604199;

export const PLATFORM_ERRORS = { notFound: -604100, noPermission: -604101, illegalSource: -604104 } as const;

export interface OpenapiDoor {
  /** Names of the cloud calls that WeChat offers. */
  offered(): readonly string[];
  /** `permissions.openapi` of the calling function's config.json. */
  permitted(): readonly string[];
  /** A call that is offered and permitted has reached WeChat. @returns carries it out, and answers as its HTTPS interface */
  open(apiName: string, params: unknown): () => unknown;
  /** Proves that the call comes from within an invocation. */
  apiToken(): string;
}

const encode = (answer: unknown): Uint8Array =>
  isRecord(answer) && isPlatformError(answer['errcode'])
    ? encodePlatformError(answer['errcode'])
    : encodeOpenapiAnswer(answer);

const refusal = (errcode: number) => ({ errcode, errmsg: 'refused by the cloud platform' });

function admit(door: OpenapiDoor, token: string | undefined, apiName: string, params: unknown): () => unknown {
  if (token !== door.apiToken()) return () => refusal(PLATFORM_ERRORS.illegalSource);
  if (!door.offered().includes(apiName)) return () => refusal(PLATFORM_ERRORS.notFound);
  if (!door.permitted().includes(apiName)) return () => refusal(PLATFORM_ERRORS.noPermission);
  return door.open(apiName, params);
}

/**
 * Reads a cloud call (`cloud.openapi.…`) from the parts of a form.
 * @returns undefined when they are none
 */
export function readOpenapi(parts: ReadonlyMap<string, Buffer>, door: OpenapiDoor): Call | undefined {
  const requestData = parts.get('requestData');
  if (parts.get('action')?.toString() !== 'wx.openApi' || requestData === undefined) return undefined;
  const apiName = parts.get('apiName')?.toString() ?? '';
  const params = decodeOpenapiCall(requestData);
  return {
    step: 'openapi',
    operation: `openapi ${apiName}`,
    payload: params,
    run: admit(door, parts.get('wxCloudApiToken')?.toString(), apiName, params),
    fail: (errcode) => ({ errcode, errmsg: 'fault switched on' }),
    encode: (answer) => ({ contentType: 'application/octet-stream', body: encode(answer) }),
  };
}
