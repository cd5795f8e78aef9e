import type { RealNameRequest } from '../../contract/request';
import type { CheckEffects } from './check-effects';
import { unreachable, type Answer } from './wechat/call-realname';

export type CheckRequest = Extract<RealNameRequest, { action: 'check' }>;

/** Time for a short loss of network, or for another request with the same code to end. */
export const REPEAT_AFTER_MS = 1000;
const REPEATED: readonly string[] = ['UNREACHABLE', 'IN_PROGRESS'];

/** Nobody is kept waiting longer, whether the first question hangs or the second. */
export const PATIENCE_MS = 15_000;

/**
 * Asks for a check, and once more when its end is not known. The cloud function answers the same code, name and ID
 * number again without asking WeChat twice. After 15 seconds in all the service has not answered in time.
 *
 * @param isWanted asked before the repetition: who has changed the form or withdrawn the consent wants none
 */
export function askPatiently(
  request: CheckRequest,
  { call, wait }: Pick<CheckEffects, 'call' | 'wait'>,
  isWanted: () => boolean,
): Promise<Answer> {
  let isOver = false;
  const answered = call(request).then((answer) => {
    if (answer.ok || !REPEATED.includes(answer.error.code)) return answer;
    return wait(REPEAT_AFTER_MS).then(() => (isOver || !isWanted() ? answer : call(request)));
  });
  const late = wait(PATIENCE_MS).then(() => {
    isOver = true;
    return unreachable({ kind: 'not_answered_in_time' });
  });
  return Promise.race([answered, late]);
}
