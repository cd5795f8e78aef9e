import { createHash, randomBytes } from 'node:crypto';
import type { AgreedEnding } from '../shared/settings';

const LIFETIME_MS = 10 * 60_000;

interface Issued {
  readonly openid: string;
  readonly ending: AgreedEnding;
  readonly expiresAt: number;
  used: boolean;
}

/** The result of handing a code in. */
export type Redeemed =
  { readonly kind: 'accepted'; readonly ending: AgreedEnding } | { readonly kind: 'unknown' | 'invalid' };

/** Stands for a code in lists and logs, where the code itself must not appear. */
export const codeId = (code: string): string => createHash('sha256').update(code).digest('hex').slice(0, 16);

/** The one-time codes of City Services: bound to an openid and an ending, good once, for ten minutes. */
export class Codes {
  private readonly issued = new Map<string, Issued>();

  constructor(private readonly now: () => number) {}

  /** Ends in `%3D`, as seen in the wild: whoever decodes it breaks it. */
  issue(who: { readonly openid: string; readonly ending: AgreedEnding }): string {
    const code = `${randomBytes(32).toString('base64url')}%3D`;
    this.issued.set(code, { ...who, expiresAt: this.now() + LIFETIME_MS, used: false });
    return code;
  }

  /** Uses a code up. With another openid than its own it is refused, and stays good for its owner. */
  redeem(code: string, openid: string): Redeemed {
    const issued = this.issued.get(code);
    if (issued === undefined) return { kind: 'unknown' };
    if (issued.used || issued.openid !== openid || this.now() >= issued.expiresAt) return { kind: 'invalid' };
    issued.used = true;
    return { kind: 'accepted', ending: issued.ending };
  }
}
