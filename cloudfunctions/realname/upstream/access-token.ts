import { isRecord } from '../../../contract';
import type { Secret } from '../config';
import { within, type Deadline } from '../deadline';
import type { PostJson } from './post-json';
import { ridOf, type Rid } from './transport';

/** Lets whoever has it call WeChat's API as this mini-program, for up to 2 hours. Never log it. */
export type AccessToken = string & { readonly accessToken: unique symbol };

export type TokenResult =
  | { readonly kind: 'token'; readonly token: AccessToken }
  | { readonly kind: 'refused'; readonly errcode: number; readonly rid: Rid | undefined }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unreadable' };

export interface AccessTokens {
  /** The token in memory. If there is none, or it is about to end, a new one. */
  get(appid: string, signal: AbortSignal): Promise<TokenResult>;
  /** Gets a token into memory, so that `get` need not wait. Renews one that is in its last minutes. */
  prepare(appid: string, signal: AbortSignal): Promise<void>;
  /** Asks WeChat for a token, for when the one in memory was refused. */
  renew(appid: string, signal: AbortSignal): Promise<TokenResult>;
}

/** From 5 minutes before the end WeChat hands out a new token; the old one stays valid until its end. */
const RENEW_BEFORE_END_MS = 5 * 60_000;
/** A token with less time left could end before the request reaches WeChat. */
const UNUSABLE_BEFORE_END_MS = 30_000;
const BACKGROUND_RENEWAL: Deadline = { left: () => 5000 };

interface Held {
  readonly appid: string;
  readonly token: AccessToken;
  /** Milliseconds since the epoch. */
  readonly endsAt: number;
}

/**
 * Access tokens from `stable_token` in its normal mode: all instances get the same token. `force_refresh` is never
 * used, because it would invalidate the token that other instances and programs use.
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

  /** How many milliseconds the token in memory is still valid; 0 if there is none. */
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
