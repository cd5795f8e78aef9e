import { isRecord } from '../../contract';
import type { WXContext } from './identity';

/** The platform adds these to events from clients, never to its timer's. */
const ADDED_TO_CLIENTS = ['userInfo', 'tcbContext'];

export interface Caller extends WXContext {
  /** Set if another mini-program that shares the environment calls. */
  readonly FROM_OPENID?: string | number | undefined;
}

const isAbsent = (openid: string | number | undefined): boolean => openid === undefined || openid === '';

/** Whether nobody calls: no person of this mini-program, nor of one that shares its environment. */
export const isNobody = ({ OPENID, FROM_OPENID }: Caller): boolean => isAbsent(OPENID) && isAbsent(FROM_OPENID);

/**
 * Whether the platform's timer calls. Nobody else may start the tidying.
 *
 * Any client can send `Type: 'Timer'`, so the platform's context decides: no openid, and the last caller in the chain
 * is the timer. If the platform names no caller, the event must not have what the platform adds to events from clients.
 */
export function isTimer(event: unknown, caller: Caller): boolean {
  if (!isRecord(event) || event['Type'] !== 'Timer' || !isNobody(caller)) return false;
  const { SOURCE } = caller;
  if (SOURCE === undefined || SOURCE === '') return !ADDED_TO_CLIENTS.some((key) => key in event);
  return /(^|,)wx_trigger$/.test(SOURCE);
}
