import { createHash, createHmac } from 'node:crypto';
import type { Verification } from '../../contract';
import { Failure } from './failure';
import type { Identity } from './identity';
import type { Secret } from './secret';

const LIFETIME_SECONDS = 600;

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** Tells a back end that has two secrets which one to use, without giving the secret away. */
const kidOf = (secret: Secret): string => createHash('sha256').update(secret).digest('hex').slice(0, 8);

/** What a receipt confirms. */
export interface ReceiptSubject {
  readonly verification: Verification;
  readonly who: Identity;
  /** The number of the business's own order, if the receipt is for one. */
  readonly reference: string | undefined;
}

interface Sources {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** A random id. */
  readonly newId: () => string;
}

/**
 * A receipt that a back end outside the cloud can trust for one action: a JWT (HS256) with iss = appid, sub = openid,
 * jti = new for each receipt, vid = the verification's id, ref = the reference, outcome, checkedAt, iat, and exp = 10
 * minutes later.
 */
export function signReceipt(
  { verification: { id, outcome, checkedAt }, who, reference }: ReceiptSubject,
  secret: Secret,
  { now, newId }: Sources,
): string {
  // A back end that forgot to configure its appid would accept a receipt without one.
  if (who.appid === '') throw new Failure('NO_IDENTITY');
  const iat = Math.floor(now() / 1000);
  const claims = {
    iss: who.appid,
    sub: who.openid,
    jti: newId(),
    vid: id,
    // JSON leaves it out if it is undefined.
    ref: reference,
    outcome,
    checkedAt,
    iat,
    exp: iat + LIFETIME_SECONDS,
  };
  const header = { alg: 'HS256', typ: 'JWT', kid: kidOf(secret) };
  const signed = `${encode(header)}.${encode(claims)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}
