import { isRecord } from '../../../contract';
import { failure } from '../../wechat-api/replies';
import { jsonReply, type Call, type Reply } from '../../wire/call';
import { cloudCodeOf } from '../database/database-error';
import { decodeOpenapiCall, encodeOpenapiAnswer, encodePlatformError } from './openapi-message';

/** Errors of WeChat's back end that the SDK is told of by number (-60xxxx); the interface's own are positive, or -1. */
const isPlatformError = (errcode: number): boolean => errcode <= -600_000;
/** Errors of Tencent's cloud below it (-50xxxx), which come as JSON with a code in words. */
const isCloudError = (errcode: number): boolean => errcode <= -500_000 && !isPlatformError(errcode);

export const PLATFORM_ERRORS = { notFound: -604100, noPermission: -604101, illegalSource: -604104 } as const;

export interface OpenapiDoor {
  /** Names of the cloud calls that WeChat offers. */
  offered(): readonly string[];
  /** `permissions.openapi` of the calling function's config.json. */
  permitted(): readonly string[];
  /** A call that is offered and permitted has reached WeChat. @returns carries it out, and answers as its HTTPS interface */
  open(apiName: string, params: unknown): () => unknown;
  /** The token of the invocation: a call without it does not come from a function that is running. */
  apiToken(): string;
}

const binary = (body: Uint8Array): Reply => ({ contentType: 'application/octet-stream', body });

function encode(answer: unknown): Reply {
  const errcode = isRecord(answer) ? answer['errcode'] : undefined;
  if (typeof errcode !== 'number') return binary(encodeOpenapiAnswer(answer));
  if (isCloudError(errcode)) return jsonReply({ code: cloudCodeOf(errcode), message: 'refused by the cloud' });
  return binary(isPlatformError(errcode) ? encodePlatformError(errcode) : encodeOpenapiAnswer(answer));
}

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
    fail: (errcode) => (isPlatformError(errcode) || isCloudError(errcode) ? refusal(errcode) : failure(errcode)),
    encode,
  };
}
