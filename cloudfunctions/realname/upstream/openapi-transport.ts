import { isRecord } from '../../../contract';
import { isTurnedAway } from '../judging/upstream-errors';
import { ridOf, type UpstreamReply, type Transport } from './transport';

/** `cloud.openapi`: every property is either a further part of the name or the call itself. */
export type OpenApi = Readonly<Record<string, unknown>>;

type OpenApiCall = (params: Readonly<Record<string, string>>) => Promise<unknown>;

/** The call that `a.b` names. The SDK makes each part on the fly, so a missing one shows only in its answer. */
function findCall(openapi: OpenApi, name: string): OpenApiCall {
  const call = name.split('.').reduce<unknown>((part, key) => (part as OpenApi)[key], openapi);
  return call as OpenApiCall;
}

function replyTo(result: unknown): UpstreamReply {
  if (!isRecord(result) || result['errCode'] !== 0) return { kind: 'unreadable' };
  const { verifyOpenid, verifyRealName, errMsg } = result;
  return { kind: 'answered', verifyOpenid, verifyRealName, rid: ridOf(errMsg) };
}

/** The SDK throws for each error code; its text may hold the whole reply and is left behind. */
function replyToError(error: unknown): UpstreamReply {
  const { errCode, errMsg } = (error ?? {}) as { readonly errCode?: unknown; readonly errMsg?: unknown };
  if (typeof errCode !== 'number') return { kind: 'unreadable' };
  return { kind: 'refused', step: 'check', errcode: errCode, rid: ridOf(errMsg) };
}

/** Asks by cloud call: no token, no secret, no fixed IP. The permission is a line in config.json. */
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
