import { isRecord } from '../../contract';
import type { WXContext } from './identity';

/** The platform adds these to events from clients, never to its timer's. */
const ADDED_TO_CLIENTS = ['userInfo', 'tcbContext'];

interface Caller extends WXContext {
  /** Set if another mini-program that shares the environment calls. */
  readonly FROM_OPENID?: string | number | undefined;
}

const isNobody = (openid: string | number | undefined): boolean => openid === undefined || openid === '';

/**
 * Whether the platform's timer calls. Nobody else may start the tidying.
 *
 * Any client can send `Type: 'Timer'`, so the platform's context decides: no openid, and the last caller in the chain
 * is the timer. If the platform names no caller, the event must not have what the platform adds to events from clients.
 */
export function isTimer(event: unknown, { OPENID, FROM_OPENID, SOURCE }: Caller): boolean {
  if (!isRecord(event) || event['Type'] !== 'Timer' || !isNobody(OPENID) || !isNobody(FROM_OPENID)) return false;
  if (SOURCE === undefined || SOURCE === '') return !ADDED_TO_CLIENTS.some((key) => key in event);
  return /(^|,)wx_trigger$/.test(SOURCE);
}
