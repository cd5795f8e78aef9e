import { isRecord } from '../../../contract';
import { isTokenRefused } from '../judging/upstream-errors';
import { within, type Deadline } from '../deadline';
import type { AccessToken, AccessTokens, TokenResult } from './access-token';
import type { PostJson, PostResult } from './post-json';
import { ridOf, type AskOptions, type Question, type UpstreamReply, type Transport } from './transport';

/** Short, because `status` waits for it: a person is looking at the page. */
const WARM_UP: Deadline = { left: () => 1000 };

function replyTo(result: PostResult): UpstreamReply {
  if (result.kind === 'unreachable') return { kind: 'unreachable' };
  if (result.kind === 'unreadable' || !isRecord(result.body)) return { kind: 'unreadable' };
  const { errcode, errmsg, verify_openid: verifyOpenid, verify_real_name: verifyRealName } = result.body;
  if (typeof errcode !== 'number') return { kind: 'unreadable' };
  if (errcode !== 0) return { kind: 'refused', step: 'check', errcode, rid: ridOf(errmsg) };
  return { kind: 'answered', verifyOpenid, verifyRealName, rid: ridOf(errmsg) };
}

const withoutToken = (result: Exclude<TokenResult, { kind: 'token' }>): UpstreamReply =>
  result.kind === 'refused' ? { step: 'token', ...result } : result;

/** Where a check is asked, with the token that the address holds: never log it. */
export function checkUrl(origin: string, token: AccessToken): URL {
  const url = new URL('/intp/realname/checkrealnameinfo', origin);
  url.searchParams.set('access_token', token);
  return url;
}

/** Asks `POST /intp/realname/checkrealnameinfo` with an access token. */
export function createHttpsTransport(post: PostJson, origin: string, tokens: AccessTokens): Transport {
  async function check(
    question: Question,
    token: AccessToken,
    { signal, delivery }: AskOptions,
  ): Promise<UpstreamReply> {
    const body = {
      openid: question.who.openid,
      real_name: question.realName,
      cred_id: question.credId,
      cred_type: '1',
      code: question.code,
    };
    delivery.sent();
    const result = await post(checkUrl(origin, token), body, signal);
    if (result.kind === 'unreachable' && !result.delivered) delivery.unread();
    return replyTo(result);
  }

  return {
    async ask(question, options) {
      options.delivery.takenBy('https');
      const first = await tokens.get(question.who.appid, options.signal);
      if (first.kind !== 'token') return withoutToken(first);
      const reply = await check(question, first.token, options);
      if (reply.kind !== 'refused' || !isTokenRefused(reply.errcode)) return reply;

      // WeChat looks at the token before the code, so the code is still good for one more try.
      options.delivery.unread();
      const fresh = await tokens.renew(question.who.appid, first.token, options.signal);
      return fresh.kind === 'token' ? check(question, fresh.token, options) : withoutToken(fresh);
    },
    warm: (who) => within(WARM_UP, (signal) => tokens.prepare(who.appid, signal)).catch(() => undefined),
  };
}
