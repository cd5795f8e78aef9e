import { isRecord } from '../../../contract';
import { operatorHint } from '../../operator-hint';
import { Failure } from '../failure';
import type { Attempt, PersonRecord, Result } from './person-record';

export const CLIENTS_CAN_WRITE = operatorHint(
  'Clients can write to realname_verifications: set its permission to admin only. What they wrote (documents with _openid) is not believed, and the next tidying removes it.',
);

/**
 * Reads what the database answered when it was asked for one person's document.
 * @throws Failure `MISCONFIGURED` for a document that a client wrote: the platform marks those with `_openid`, and a
 * function's own have none
 */
export function readRecord(list: unknown, openid: string): PersonRecord | undefined {
  if (!Array.isArray(list)) throw new TypeError('The database answered with something that is no list.');
  const [data] = list as readonly unknown[];
  if (data === undefined) return undefined;
  if (!isRecord(data) || data['_id'] !== openid) {
    throw new TypeError('The database answered with something that is not the document.');
  }
  if ('_openid' in data) throw new Failure('MISCONFIGURED', { hint: CLIENTS_CAN_WRITE });
  const { attempts, results } = data;
  return {
    ...(data as unknown as PersonRecord),
    attempts: Array.isArray(attempts) ? (attempts as Attempt[]) : [],
    results: Array.isArray(results) ? (results as Result[]) : [],
  };
}
