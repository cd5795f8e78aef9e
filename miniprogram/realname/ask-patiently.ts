import type { RealNameRequest } from '../../contract/request';
import type { Answer } from './wechat/call-realname';
import type { CheckEffects } from './check-effects';

export type CheckRequest = Extract<RealNameRequest, { action: 'check' }>;

/** Time for a short loss of network, or for another request with the same code to end. */
export const REPEAT_AFTER_MS = 1000;
const REPEATED: readonly string[] = ['UNREACHABLE', 'IN_PROGRESS'];

/**
 * Asks for a check, and once more when its end is not known. The cloud function answers the same code, name and ID
 * number again without asking WeChat twice.
 */
export async function askPatiently(
  request: CheckRequest,
  { call, wait }: Pick<CheckEffects, 'call' | 'wait'>,
): Promise<Answer> {
  const answer = await call(request);
  if (answer.ok || !REPEATED.includes(answer.error.code)) return answer;
  await wait(REPEAT_AFTER_MS);
  return call(request);
}
