import { ERROR_CODES, isRecord, parseVerification } from '../../../contract';
import { operatorHint } from '../../operator-hint';
import { Failure } from '../failure';
import type { Attempt, PersonRecord, Result } from './person-record';

export const CLIENTS_CAN_WRITE = operatorHint({
  zh: '客户端可以写入集合 realname_verifications：请把它的权限设为“仅管理端可读写”。客户端写入的文档（带 _openid）不会被采信，下次清理时删除。',
  en: 'Clients can write to realname_verifications: set its permission to admin only. What they wrote (documents with _openid) is not believed, and the next tidying removes it.',
});

const unreadable = (what: string): TypeError =>
  new TypeError(`The database answered with something that is no ${what}.`);

function parseAttempt(entry: unknown): Attempt {
  if (!isRecord(entry)) throw unreadable('attempt');
  const { code, input, by, at, endsAt } = entry;
  const areMarks = typeof code === 'string' && typeof input === 'string' && typeof by === 'string';
  if (!areMarks || typeof at !== 'number' || typeof endsAt !== 'number') throw unreadable('attempt');
  return { code, input, by, at, endsAt };
}

function parseResult(entry: unknown): Result {
  if (!isRecord(entry)) throw unreadable('result');
  const { code, at } = entry;
  if (typeof code !== 'string' || typeof at !== 'number') throw unreadable('result');
  const verification = parseVerification(entry['verification']);
  if (verification !== undefined) return { code, at, verification };
  const error = ERROR_CODES.find((known) => known === entry['error']);
  if (error === undefined) throw unreadable('result');
  return { code, at, error };
}

const parseEach = <T>(list: unknown, parse: (entry: unknown) => T): readonly T[] =>
  Array.isArray(list) ? list.map(parse) : [];

/** The fields of the verification; none if there is no verification or it was erased. */
function parseKept(data: Readonly<Record<string, unknown>>): Partial<PersonRecord> {
  if (data['outcome'] === undefined) return {};
  const verification = parseVerification(data);
  if (verification === undefined) throw unreadable('verification');
  const { consentVersion, subject } = data;
  return {
    ...verification,
    ...(typeof consentVersion === 'string' ? { consentVersion } : {}),
    ...(typeof subject === 'string' ? { subject } : {}),
  };
}

/**
 * Reads the database's answer to a query for one person's document.
 * @throws Failure `MISCONFIGURED` for a document that a client wrote: the platform adds `_openid` to those only
 * @throws TypeError for anything that this function does not write: the code of an unread attempt could be asked again
 */
export function readRecord(list: unknown, openid: string): PersonRecord | undefined {
  if (!Array.isArray(list)) throw unreadable('list');
  const [data] = list as readonly unknown[];
  if (data === undefined) return undefined;
  if (!isRecord(data) || data['_id'] !== openid) {
    throw new TypeError('The database answered with something that is not the document.');
  }
  if ('_openid' in data) throw new Failure('MISCONFIGURED', { hint: CLIENTS_CAN_WRITE });
  const { forgottenAt } = data;
  return {
    _id: openid,
    attempts: parseEach(data['attempts'], parseAttempt),
    results: parseEach(data['results'], parseResult),
    ...(typeof forgottenAt === 'number' ? { forgottenAt } : {}),
    ...parseKept(data),
  };
}
