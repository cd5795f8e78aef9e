import type { RealNameRequest } from '../../contract/request';
import { answerInTime } from './answer-in-time';
import type { CheckEffects } from './check-effects';
import type { Answer } from './wechat/call-realname';

export type CheckRequest = Extract<RealNameRequest, { action: 'check' }>;

/** Time for a short loss of network, or for another request with the same code to end. */
export const REPEAT_AFTER_MS = 1000;
const REPEATED: readonly string[] = ['UNREACHABLE', 'IN_PROGRESS'];

/**
 * Asks for a check, and once more when its end is not known. The cloud function answers the same code, name and ID
 * number again without asking WeChat twice. Both questions share the time of one.
 *
 * @param isWanted asked before the repetition: who has changed the form or withdrawn the consent wants none
 */
export function askPatiently(
  request: CheckRequest,
  effects: Pick<CheckEffects, 'call' | 'wait' | 'isOffline'>,
  isWanted: () => boolean,
): Promise<Answer> {
  const { call, wait } = effects;
  let isOver = false;
  const asking = call(request).then((answer) => {
    if (answer.ok || !REPEATED.includes(answer.error.code)) return answer;
    return wait(REPEAT_AFTER_MS).then(() => (isOver || !isWanted() ? answer : call(request)));
  });
  return answerInTime(asking, effects).then((answer) => {
    isOver = true;
    return answer;
  });
}
