import { createHash, createHmac } from 'node:crypto';
import type { Code, CredId, RealName } from '../../contract';
import type { Secret } from './secret';

declare const kind: unique symbol;
/** A short hash of an openid: shows which log lines belong to the same person, but not to whom. */
export type OpenidHash = string & { readonly [kind]: 'OpenidHash' };

const sha256 = (...parts: string[]): string => createHash('sha256').update(parts.join('\0')).digest('hex');
const hmac = (key: string, ...parts: string[]): string =>
  createHmac('sha256', key).update(parts.join('\0')).digest('hex');

export const hashOpenid = (openid: string): OpenidHash => sha256('openid', openid).slice(0, 12) as OpenidHash;

/** Hashes of what was asked, stored for a day or two. */
export interface Marks {
  /** Equal if the same person uses the same code again. */
  code(openid: string, code: Code): string;
  /** Equal if the same code comes with the same name and ID number. */
  input(code: Code, realName: RealName, credId: CredId): string;
}

/**
 * With a secret, both marks are keyed with it, so a stolen database does not help anybody to guess what was entered.
 *
 * Without a secret, the code is only hashed, and the input is keyed with the code, which is not stored. That is safe as
 * long as codes are long and random, which WeChat does not promise: with a short code, somebody who has the database
 * could try all codes, and then names and ID numbers.
 */
export function createMarks(secret: Secret | undefined): Marks {
  if (secret === undefined) {
    return {
      code: (openid, code) => sha256('code', openid, code),
      input: (code, realName, credId) => hmac(code, realName, credId),
    };
  }
  return {
    code: (openid, code) => hmac(secret, 'code', openid, code),
    input: (code, realName, credId) => hmac(secret, 'input', code, realName, credId),
  };
}

/** Always the same for one ID number, so that a business can see that two accounts belong to one person. */
export const subjectOf = (credId: CredId, secret: Secret): string => hmac(secret, credId);
