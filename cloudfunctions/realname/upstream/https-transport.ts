import { isRecord } from '../../../contract';
import { isTokenRefused } from '../judging/upstream-errors';
import { within, type Deadline } from '../deadline';
import type { AccessToken, AccessTokens, TokenResult } from './access-token';
import type { PostJson, PostResult } from './post-json';
import { ridOf, type AskOptions, type Question, type Reply, type Transport } from './transport';

/** A person waits for it, though with something to read. */
const WARM_UP: Deadline = { left: () => 1000 };

function replyTo(result: PostResult): Reply {
  const sent = { via: 'https', delivered: true } as const;
  if (result.kind === 'unreachable') return { ...sent, kind: 'unreachable', delivered: result.delivered };
  if (result.kind === 'unreadable' || !isRecord(result.body)) return { ...sent, kind: 'unreadable' };
  const { errcode, errmsg, verify_openid: verifyOpenid, verify_real_name: verifyRealName } = result.body;
  if (typeof errcode !== 'number') return { ...sent, kind: 'unreadable' };
  if (errcode !== 0) return { ...sent, kind: 'refused', step: 'check', errcode, rid: ridOf(errmsg) };
  return { ...sent, kind: 'answered', verifyOpenid, verifyRealName, rid: ridOf(errmsg) };
}

const withoutToken = (result: Exclude<TokenResult, { kind: 'token' }>): Reply => {
  const unsent = { via: 'https', delivered: false } as const;
  return result.kind === 'refused' ? { ...unsent, step: 'token', ...result } : { ...unsent, ...result };
};

/** Asks `POST /intp/realname/checkrealnameinfo` with an access token. */
export function createHttpsTransport(post: PostJson, origin: string, tokens: AccessTokens): Transport {
  async function check(question: Question, token: AccessToken, { signal, onSend }: AskOptions): Promise<Reply> {
    const url = new URL('/intp/realname/checkrealnameinfo', origin);
    url.searchParams.set('access_token', token);
    const body = {
      openid: question.who.openid,
      real_name: question.realName,
      cred_id: question.credId,
      cred_type: '1',
      code: question.code,
    };
    onSend('https');
    return replyTo(await post(url, body, signal));
  }

  return {
    async ask(question, options) {
      const first = await tokens.get(question.who.appid, options.signal);
      if (first.kind !== 'token') return withoutToken(first);
      const reply = await check(question, first.token, options);
      if (reply.kind !== 'refused' || !isTokenRefused(reply.errcode)) return reply;

      // WeChat looks at the token before the code, so the code is still good for one more try.
      options.onUnread();
      const fresh = await tokens.renew(question.who.appid, options.signal);
      return fresh.kind === 'token' ? check(question, fresh.token, options) : withoutToken(fresh);
    },
    warm: (who) => within(WARM_UP, (signal) => tokens.prepare(who.appid, signal)).catch(() => undefined),
  };
}
