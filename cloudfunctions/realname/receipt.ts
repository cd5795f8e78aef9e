import { webcrypto } from 'node:crypto';
import { CompactSign } from 'jose';
import type { Verification } from '../../contract';
import type { Secret } from './config';
import type { Identity } from './identity';

// jose uses the Web Crypto global, which Node has from version 20 on; older runtimes have it in a module.
if (!('crypto' in globalThis)) Object.defineProperty(globalThis, 'crypto', { value: webcrypto });

const LIFETIME_SECONDS = 600;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * Adds to a `verified` verification what a back end outside the cloud can trust: a JWT (HS256) with iss = appid,
 * sub = openid, jti = the verification's id, outcome, checkedAt, iat and exp 10 minutes later. Any other outcome gets none.
 * @param issuedAt the moment from which the 10 minutes count
 */
export async function withReceipt(
  verification: Verification,
  who: Identity,
  issuedAt: Date,
  secret: Secret | undefined,
): Promise<Verification> {
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
  // CompactSign rather than SignJWT, which needs structuredClone and so Node 17.
  const receipt = await new CompactSign(encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .sign(encode(secret));
  return { ...verification, receipt };
}
