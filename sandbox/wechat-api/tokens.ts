import { randomBytes } from 'node:crypto';
import { isRecord } from '../../contract';
import { failure, type WechatReply } from './replies';

const LIFETIME_MS = 7_200_000;
/** A new token is made this early; the old one stays good to its end. */
const RENEWAL_MS = 300_000;
const FORCED_APART_MS = 30_000;
const FORCED_PER_DAY = 20;
const DAY_MS = 86_400_000;

interface Token {
  readonly value: string;
  readonly expiresAt: number;
}

/** A token comes without errcode. */
export interface TokenReply {
  readonly access_token: string;
  /** Seconds. */
  readonly expires_in: number;
}

export interface Credentials {
  readonly appid: string;
  readonly secret: string;
}

/** Stable access tokens: the same one for all who ask, until it is about to end. */
export class Tokens {
  private current: Token | undefined;
  private readonly issued = new Map<string, Token>();
  private readonly everIssued: string[] = [];
  private forcedAt: readonly number[] = [];

  constructor(
    private readonly credentials: Credentials,
    private readonly now: () => number,
    /** How long after the documented moment a new token is made. */
    private readonly lateMs = 0,
  ) {}

  /** `POST /cgi-bin/stable_token` */
  answer(params: unknown): WechatReply | TokenReply {
    if (!isRecord(params)) return failure(47001);
    const errcode = this.refusal(params);
    if (errcode !== undefined) return failure(errcode);
    const token = params['force_refresh'] === true ? this.force() : this.stable();
    if (typeof token === 'number') return failure(token);
    return { access_token: token.value, expires_in: Math.floor((token.expiresAt - this.now()) / 1000) };
  }

  /** @returns the errcode with which a token is refused; undefined when it is good */
  refuse(token: string | null): number | undefined {
    if (token === null || token === '') return 41001;
    const known = this.issued.get(token);
    if (known === undefined) return 40001;
    return this.now() >= known.expiresAt ? 42001 : undefined;
  }

  /** The secret and every token issued so far: tests check that none of them shows anywhere. */
  get confidential(): readonly string[] {
    return [this.credentials.secret, ...this.everIssued];
  }

  /** Makes every token invalid, as a new AppSecret or another program's forced refresh would. */
  revoke(): void {
    this.issued.clear();
    this.current = undefined;
  }

  private refusal(params: Readonly<Record<string, unknown>>): number | undefined {
    if (params['grant_type'] !== 'client_credential') return 40002;
    if (params['appid'] === undefined) return 41002;
    if (params['secret'] === undefined) return 41004;
    if (params['appid'] !== this.credentials.appid) return 40013;
    if (params['secret'] !== this.credentials.secret) return 40125;
    const force = params['force_refresh'];
    return force === undefined || typeof force === 'boolean' ? undefined : 47001;
  }

  private stable(): Token {
    const { current } = this;
    return current !== undefined && this.now() < current.expiresAt - RENEWAL_MS + this.lateMs ? current : this.issue();
  }

  private force(): Token | number {
    const now = this.now();
    this.forcedAt = this.forcedAt.filter((at) => now - at < DAY_MS);
    if (this.forcedAt.some((at) => now - at < FORCED_APART_MS)) return 45011;
    if (this.forcedAt.length >= FORCED_PER_DAY) return 45009;
    this.forcedAt = [...this.forcedAt, now];
    this.revoke();
    return this.issue();
  }

  private issue(): Token {
    const token = { value: randomBytes(96).toString('base64url'), expiresAt: this.now() + LIFETIME_MS };
    this.issued.set(token.value, token);
    this.everIssued.push(token.value);
    this.current = token;
    return token;
  }
}
