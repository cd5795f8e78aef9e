import { isRecord } from '../../contract';
import type { WXContext } from './identity';

/** The platform adds these to whatever a client sends, and not to its own timer's event. */
const ADDED_TO_CLIENTS = ['userInfo', 'tcbContext'];

interface Caller extends WXContext {
  /** Somebody of another mini-program that shares the environment. */
  readonly FROM_OPENID?: string | number | undefined;
}

const isNobody = (openid: string | number | undefined): boolean => openid === undefined || openid === '';

/**
 * Whether the platform's timer calls: nobody else may have the function tidy.
 *
 * Anybody can write `Type: 'Timer'`. What tells is the platform's word in the context: there is no openid, and the last in
 * the chain of callers is the timer. Where the platform names no caller, an event that came from a client is none.
 */
export function isTimer(event: unknown, { OPENID, FROM_OPENID, SOURCE }: Caller): boolean {
  if (!isRecord(event) || event['Type'] !== 'Timer' || !isNobody(OPENID) || !isNobody(FROM_OPENID)) return false;
  if (SOURCE === undefined || SOURCE === '') return !ADDED_TO_CLIENTS.some((key) => key in event);
  return /(^|,)wx_trigger$/.test(SOURCE);
}
