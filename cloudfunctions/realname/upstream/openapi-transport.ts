import { isRecord } from '../../../contract';
import { isTurnedAway } from '../judging/upstream-errors';
import { ridOf, type UpstreamReply, type Transport } from './transport';

/** `cloud.openapi`: each property is either the next part of a name or the call itself. */
export type OpenApi = Readonly<Record<string, unknown>>;

type OpenApiCall = (params: Readonly<Record<string, string>>) => Promise<unknown>;

/** The function at `openapi.a.b`. The SDK invents every property, so a wrong name fails only when it is called. */
export function findCall(openapi: OpenApi, name: string): OpenApiCall {
  const call = name.split('.').reduce<unknown>((part, key) => (part as OpenApi)[key], openapi);
  return call as OpenApiCall;
}

function replyTo(result: unknown): UpstreamReply {
  if (!isRecord(result) || result['errCode'] !== 0) return { kind: 'unreadable' };
  const { verifyOpenid, verifyRealName, errMsg } = result;
  return { kind: 'answered', verifyOpenid, verifyRealName, rid: ridOf(errMsg) };
}

/** The SDK throws for each error code. Its text may contain the whole reply, so only number and rid are used. */
export function replyToError(error: unknown): UpstreamReply {
  const { errCode, errMsg } = (error ?? {}) as { readonly errCode?: unknown; readonly errMsg?: unknown };
  if (typeof errCode !== 'number') return { kind: 'unreadable' };
  return { kind: 'refused', step: 'check', errcode: errCode, rid: ridOf(errMsg) };
}

/** Asks by cloud call, which needs no token, secret or fixed IP, only a line in config.json. */
export function createOpenApiTransport(openapi: OpenApi, name: string): Transport {
  return {
    async ask({ who, realName, credId, code }, { delivery }) {
      delivery.takenBy('openapi');
      delivery.sent();
      try {
        return replyTo(await findCall(openapi, name)({ openid: who.openid, realName, credId, credType: '1', code }));
      } catch (error) {
        const reply = replyToError(error);
        if (reply.kind === 'refused' && isTurnedAway(reply.errcode)) delivery.unread();
        return reply;
      }
    },
    warm: () => Promise.resolve(),
  };
}
