import { createHash, createHmac } from 'node:crypto';
import type { Code, CredId, RealName } from '../../contract';
import type { Secret } from './config';

declare const kind: unique symbol;
/** A short, one-way mark of an openid: tells log lines of one person from another's. */
export type OpenidHash = string & { readonly [kind]: 'OpenidHash' };

const sha256 = (...parts: string[]): string => createHash('sha256').update(parts.join('\0')).digest('hex');

export const hashOpenid = (openid: string): OpenidHash => sha256('openid', openid).slice(0, 12) as OpenidHash;

/** One-way mark of a code, to know it again. A code is long and random: it cannot be guessed from this. */
export const hashCode = (openid: string, code: Code): string => sha256('code', openid, code);

/**
 * One-way mark of what was asked with a code, to tell a repetition from a change. Keyed with the code, which is kept
 * nowhere: without it, names and ID numbers cannot be tried out against the mark.
 */
export const hashInput = (code: Code, realName: RealName, credId: CredId): string =>
  createHmac('sha256', code).update(`${realName}\0${credId}`).digest('hex');

/** The same for one ID number always: lets a business see that two accounts belong to one person. */
export const subjectOf = (credId: CredId, secret: Secret): string =>
  createHmac('sha256', secret).update(credId).digest('hex');
