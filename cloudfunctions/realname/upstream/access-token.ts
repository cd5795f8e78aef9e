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
  /** Another token than the one that WeChat refused, as far as WeChat gives one. */
  renew(appid: string, refused: AccessToken, signal: AbortSignal): Promise<TokenResult>;
}

/** From 5 minutes before the end WeChat hands out a new token; the old one stays valid until its end. */
const RENEW_BEFORE_END_MS = 5 * 60_000;
/** Without it all instances would ask in the same second, as they hold the same token. */
const SPREAD_MS = 2 * 60_000;
/** While WeChat is late with a new token, or refuses one, each check would ask in vain. */
const ASK_AGAIN_AFTER_MS = 30_000;
/** A token with less time left could end before the request reaches WeChat. */
const UNUSABLE_BEFORE_END_MS = 30_000;
const BACKGROUND_RENEWAL: Deadline = { left: () => 5000 };

/** Moments are milliseconds since the epoch. */
interface Held {
  readonly appid: string;
  readonly token: AccessToken;
  readonly endsAt: number;
  readonly renewFrom: number;
}

export interface TokenTools {
  readonly post: PostJson;
  readonly now: () => number;
  /** From 0 up to, but not including, 1. */
  readonly random: () => number;
}

/**
 * Access tokens from `stable_token` in its normal mode: all instances get the same token. `force_refresh` is never
 * used, because it would invalidate the token that other instances and programs use.
 */
export function createAccessTokens(origin: string, secret: Secret, { post, now, random }: TokenTools): AccessTokens {
  const url = new URL('/cgi-bin/stable_token', origin);
  const underWay = new Map<string, Promise<TokenResult>>();
  let held: Held | undefined;

  async function call(appid: string, signal: AbortSignal): Promise<TokenResult> {
    const asked = now();
    const result = await post(url, { grant_type: 'client_credential', appid, secret }, signal);
    if (result.kind !== 'json') return result.kind === 'unreachable' ? { kind: 'unreachable' } : { kind: 'unreadable' };
    if (!isRecord(result.body)) return { kind: 'unreadable' };
    const { access_token: token, expires_in: seconds, errcode, errmsg } = result.body;
    if (typeof errcode === 'number' && errcode !== 0) {
      if (held?.appid === appid) held = { ...held, renewFrom: Math.max(held.renewFrom, asked + ASK_AGAIN_AFTER_MS) };
      return { kind: 'refused', errcode, rid: ridOf(errmsg) };
    }
    if (typeof token !== 'string' || token === '' || typeof seconds !== 'number') return { kind: 'unreadable' };
    const endsAt = asked + seconds * 1000;
    const renewFrom = Math.max(endsAt - RENEW_BEFORE_END_MS + random() * SPREAD_MS, asked + ASK_AGAIN_AFTER_MS);
    held = { appid, token: token as AccessToken, endsAt, renewFrom };
    return { kind: 'token', token: held.token };
  }

  /** One call at a time: who comes meanwhile takes its answer. */
  async function ask(appid: string, signal: AbortSignal, refused?: AccessToken): Promise<TokenResult> {
    for (let other = underWay.get(appid); other !== undefined; other = underWay.get(appid)) {
      const result = await other;
      if (signal.aborted) return { kind: 'unreachable' };
      // Cut off at the other's deadline, or asked before the token was refused: ours may fare better.
      const isOfUse = result.kind === 'token' ? result.token !== refused : result.kind !== 'unreachable';
      if (isOfUse) return result;
    }
    const result = call(appid, signal).finally(() => underWay.delete(appid));
    underWay.set(appid, result);
    return result;
  }

  function renewInBackground(appid: string): void {
    if (underWay.has(appid)) return;
    void within(BACKGROUND_RENEWAL, (signal) => ask(appid, signal)).catch(() => undefined);
  }

  const heldFor = (appid: string): Held | undefined =>
    held?.appid === appid && held.endsAt - now() > UNUSABLE_BEFORE_END_MS ? held : undefined;

  return {
    async get(appid, signal) {
      const usable = heldFor(appid);
      if (usable === undefined) return ask(appid, signal);
      if (now() >= usable.renewFrom) renewInBackground(appid);
      return { kind: 'token', token: usable.token };
    },
    async prepare(appid, signal) {
      const usable = heldFor(appid);
      if (usable === undefined || now() >= usable.renewFrom) await ask(appid, signal);
    },
    async renew(appid, refused, signal) {
      const usable = heldFor(appid);
      if (usable === undefined || usable.token === refused) return ask(appid, signal, refused);
      return { kind: 'token', token: usable.token };
    },
  };
}
