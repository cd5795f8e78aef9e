import { createHash, createHmac } from 'node:crypto';
import type { Code, CredId, RealName } from '../../contract';
import type { Secret } from './secret';

declare const kind: unique symbol;
/** A short, one-way mark of an openid: tells log lines of one person from another's. */
export type OpenidHash = string & { readonly [kind]: 'OpenidHash' };

const sha256 = (...parts: string[]): string => createHash('sha256').update(parts.join('\0')).digest('hex');
const hmac = (key: string, ...parts: string[]): string =>
  createHmac('sha256', key).update(parts.join('\0')).digest('hex');

export const hashOpenid = (openid: string): OpenidHash => sha256('openid', openid).slice(0, 12) as OpenidHash;

/** Marks of what was asked, kept for a day or two. */
export interface Marks {
  /** Knows a code again. */
  code(openid: string, code: Code): string;
  /** Tells the same question again from another one with the same code. */
  input(code: Code, realName: RealName, credId: CredId): string;
}

/**
 * With a secret both marks are keyed with it: whoever has the database alone can try nothing out against them.
 *
 * Without one, a code is only hashed, and the input is keyed with the code, which is kept nowhere. That holds as long as
 * codes are long and random. WeChat does not say that they are; from a short one, that can be guessed, the name and the ID
 * number could be tried out.
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

/** The same for one ID number always: lets a business see that two accounts belong to one person. */
export const subjectOf = (credId: CredId, secret: Secret): string => hmac(secret, credId);
