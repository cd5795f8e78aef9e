import { randomBytes, randomUUID } from 'node:crypto';
import { isRecord } from '../../../contract';
import type { ProcessInvocation } from './function-process';

export interface InvocationRequest {
  readonly event: unknown;
  /** A random one where absent, as the platform makes it. */
  readonly requestId?: string | undefined;
  /** Absent for timers and the HTTP API. */
  readonly openid?: string;
  /** Who called from another mini-program, with which the environment is shared; there is no openid then. */
  readonly from?: { readonly openid: string; readonly appid: string };
  /**
   * The chain of callers, the latest last, as `getWXContext().SOURCE` says it: `wx_trigger`, `wx_client,scf`. Empty: the
   * platform names none. Where absent, the mini-program or the HTTP API calls.
   */
  readonly source?: string;
}

export interface Place {
  readonly appid: string;
  readonly envId: string;
  readonly functionName: string;
  readonly memoryLimitMb: number;
  readonly timeLimitMs: number;
}

export interface Invocation extends ProcessInvocation {
  /** Admits the invocation's cloud calls. */
  readonly apiToken: string;
}

/** The client's data with the identity that the platform puts in, over whatever the client claimed. */
export const clientEvent = (data: unknown, openid: string, appid: string): Readonly<Record<string, unknown>> => ({
  ...(isRecord(data) ? data : {}),
  userInfo: { appId: appid, openId: openid },
  tcbContext: {},
});

/** Makes an invocation as the platform does: its id, WX context and SCF context. */
export function createInvocation(request: InvocationRequest, place: Place): Invocation {
  const requestId = request.requestId ?? randomUUID();
  const apiToken = randomBytes(24).toString('hex');
  const { from } = request;
  const isClient = request.openid !== undefined || from !== undefined;
  const source = request.source ?? (isClient ? 'wx_client' : 'wx_http');
  const wxContext: Record<string, string> = {
    ...(request.openid === undefined ? {} : { WX_OPENID: request.openid }),
    ...(from === undefined ? {} : { WX_FROM_OPENID: from.openid, WX_FROM_APPID: from.appid }),
    WX_APPID: place.appid,
    WX_CLIENTIP: '127.0.0.1',
    WX_API_TOKEN: apiToken,
  };
  const env: Record<string, string> = {
    ...wxContext,
    WX_CONTEXT_KEYS: Object.keys(wxContext).join(','),
    TCB_SOURCE: source,
    ...(source === 'wx_trigger' ? { TRIGGER_SRC: 'timer', WX_TRIGGER_API_TOKEN_V0: apiToken } : {}),
  };
  return {
    requestId,
    apiToken,
    event: request.event,
    env,
    context: {
      request_id: requestId,
      function_name: place.functionName,
      function_version: '$LATEST',
      namespace: place.envId,
      memory_limit_in_mb: place.memoryLimitMb,
      time_limit_in_ms: place.timeLimitMs,
      environ: Object.entries(env)
        .map(([key, value]) => `${key}=${value}`)
        .join(';'),
      environment: JSON.stringify(env),
    },
  };
}
