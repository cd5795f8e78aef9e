import { SignJWT } from 'jose';
import type { Verification } from '../../contract';
import type { Secret } from './config';
import type { Identity } from './identity';

const LIFETIME_SECONDS = 600;

/**
 * Adds to a `verified` verification what a back end outside the cloud can trust: a JWT (HS256) with iss = appid,
 * sub = openid, jti = the verification's id, outcome, iat and exp 10 minutes later. Any other outcome gets none.
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
  const receipt = await new SignJWT({ outcome: verification.outcome })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(who.appid)
    .setSubject(who.openid)
    .setJti(verification.id)
    .setIssuedAt(iat)
    .setExpirationTime(iat + LIFETIME_SECONDS)
    .sign(new TextEncoder().encode(secret));
  return { ...verification, receipt };
}
