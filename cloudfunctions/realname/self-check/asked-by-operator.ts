import { isRecord } from '../../../contract';
import { isNobody, type Caller } from '../timer';

/** Calls from the console or DevTools, by WeChat's HTTP API with an access token, and from the timer. */
const OPERATORS = ['wx_devtools', 'wx_http', 'wx_trigger'];

/**
 * Whether an operator asks for the self-check. No person may: the answer says how the function is set up. The chain of
 * callers decides, which the platform writes: an operator first, after that nothing but functions.
 */
export function isAskedByOperator(event: unknown, caller: Caller): boolean {
  if (!isRecord(event) || event['action'] !== 'selfcheck' || !isNobody(caller)) return false;
  const [first = '', ...others] = (caller.SOURCE ?? '').split(',');
  return OPERATORS.includes(first) && others.every((link) => link === 'scf');
}
