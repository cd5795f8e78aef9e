import type { CheckEffects } from './check-effects';
import { unreachable, type Answer } from './wechat/call-realname';

/** Longer than any sensible time limit of the function, and as long as anybody is kept waiting. */
export const PATIENCE_MS = 15_000;

/** The answer if it comes within 15 seconds; else whose fault that is, as far as the phone can tell. */
export function answerInTime(
  asking: Promise<Answer>,
  { wait, isOffline }: Pick<CheckEffects, 'wait' | 'isOffline'>,
): Promise<Answer> {
  const late = wait(PATIENCE_MS)
    .then(isOffline)
    .then((offline) => unreachable({ kind: offline ? 'network' : 'not_answered_in_time' }));
  return Promise.race([asking, late]);
}
