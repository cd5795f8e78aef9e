import { webcrypto } from 'node:crypto';
import { CompactSign } from 'jose';
import type { Verification } from '../../contract';
import type { Secret } from './config';
import type { Identity } from './identity';

// jose uses the Web Crypto global, which Node has from version 20 on. Older runtimes have it in a module, and some
// another module of that name in its place.
if ((globalThis as { readonly crypto?: Partial<Crypto> }).crypto?.subtle === undefined) {
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
}

const LIFETIME_SECONDS = 600;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Signs what a back end outside the cloud can trust. */
export interface Receipts {
  /**
   * Adds a receipt to a `verified` verification: a JWT (HS256) with iss = appid, sub = openid, jti = the verification's
   * id, outcome, checkedAt, iat and exp 10 minutes later. Any other outcome gets none.
   * @param issuedAt the moment from which the 10 minutes count
   */
  add(verification: Verification, who: Identity, issuedAt: Date): Promise<Verification>;
  /** Signs an empty text, so that the first receipt does not wait for Web Crypto to be loaded. */
  prepare(): Promise<void>;
}

/** @param secret undefined: there are no receipts */
export function createReceipts(secret: Secret | undefined): Receipts {
  // CompactSign rather than SignJWT, which needs structuredClone and so Node 17.
  const sign = (text: string, by: Secret): Promise<string> =>
    new CompactSign(encode(text)).setProtectedHeader({ alg: 'HS256', typ: 'JWT' }).sign(encode(by));

  return {
    async add(verification, who, issuedAt) {
      if (secret === undefined || verification.outcome !== 'verified') return verification;
      const iat = Math.floor(issuedAt.getTime() / 1000);
      const claims = {
        outcome: verification.outcome,
        iss: who.appid,
        sub: who.openid,
        jti: verification.id,
        checkedAt: verification.checkedAt,
        iat,
        exp: iat + LIFETIME_SECONDS,
      };
      return { ...verification, receipt: await sign(JSON.stringify(claims), secret) };
    },
    async prepare() {
      // Nothing claims nothing.
      if (secret !== undefined) await sign('', secret);
    },
  };
}
