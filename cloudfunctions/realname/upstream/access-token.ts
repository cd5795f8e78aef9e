import { isRecord } from '../../../contract';
import type { Secret } from '../config';
import { within, type Deadline } from '../deadline';
import type { PostJson } from './post-json';
import { ridOf, type Rid } from './transport';

/** Grants calls to WeChat's API in the mini-program's name for up to 2 hours. Never log it. */
export type AccessToken = string & { readonly accessToken: unique symbol };

export type TokenResult =
  | { readonly kind: 'token'; readonly token: AccessToken }
  | { readonly kind: 'refused'; readonly errcode: number; readonly rid: Rid | undefined }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unreadable' };

export interface AccessTokens {
  /** The token in memory, or a new one where there is none or it has come to its last minutes. */
  get(appid: string, signal: AbortSignal): Promise<TokenResult>;
  /** Makes sure that `get` will have one in memory, renewed if it is in its last minutes. */
  prepare(appid: string, signal: AbortSignal): Promise<void>;
  /** Asks WeChat again, after the one in memory was refused. */
  renew(appid: string, signal: AbortSignal): Promise<TokenResult>;
}

/** WeChat renews 5 minutes before the end; the old token stays good for as long. */
const RENEW_BEFORE_END_MS = 5 * 60_000;
/** In the last seconds a token may end on the way. */
const UNUSABLE_BEFORE_END_MS = 30_000;
const BACKGROUND_RENEWAL: Deadline = { left: () => 5000 };

interface Held {
  readonly appid: string;
  readonly token: AccessToken;
  /** Milliseconds since the epoch. */
  readonly endsAt: number;
}

/**
 * Access tokens from `stable_token` in its normal mode: each instance may ask, all get the same token, and nobody's is
 * made invalid. `force_refresh` is never used, as it kills the token of everybody else.
 */
export function createAccessTokens(post: PostJson, origin: string, secret: Secret, now: () => number): AccessTokens {
  const url = new URL('/cgi-bin/stable_token', origin);
  let held: Held | undefined;
  let renewing = false;

  async function renew(appid: string, signal: AbortSignal): Promise<TokenResult> {
    const asked = now();
    const result = await post(url, { grant_type: 'client_credential', appid, secret }, signal);
    if (result.kind !== 'json') return result.kind === 'unreachable' ? { kind: 'unreachable' } : { kind: 'unreadable' };
    if (!isRecord(result.body)) return { kind: 'unreadable' };
    const { access_token: token, expires_in: seconds, errcode, errmsg } = result.body;
    if (typeof errcode === 'number' && errcode !== 0) return { kind: 'refused', errcode, rid: ridOf(errmsg) };
    if (typeof token !== 'string' || token === '' || typeof seconds !== 'number') return { kind: 'unreadable' };
    held = { appid, token: token as AccessToken, endsAt: asked + seconds * 1000 };
    return { kind: 'token', token: held.token };
  }

  function renewInBackground(appid: string): void {
    if (renewing) return;
    renewing = true;
    void within(BACKGROUND_RENEWAL, (signal) => renew(appid, signal))
      .catch(() => undefined)
      .finally(() => {
        renewing = false;
      });
  }

  /** Milliseconds for which the token in memory is good; 0 where there is none. */
  const leftFor = (appid: string): number => (held?.appid === appid ? held.endsAt - now() : 0);

  return {
    renew,
    async prepare(appid, signal) {
      if (leftFor(appid) <= RENEW_BEFORE_END_MS) await renew(appid, signal);
    },
    async get(appid, signal) {
      const left = leftFor(appid);
      if (held === undefined || left <= UNUSABLE_BEFORE_END_MS) return renew(appid, signal);
      if (left <= RENEW_BEFORE_END_MS) renewInBackground(appid);
      return { kind: 'token', token: held.token };
    },
  };
}
