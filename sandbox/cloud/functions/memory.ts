import { isRecord } from '../../../contract';
import type { FaultStep } from '../../shared/settings';
import type { Situation } from '../../shared/situation';

/** What one process remembers from WeChat's answers. */
export type Memory = Omit<Situation, 'transport'>;

/** The same times as in the function's `access-token.ts` and `auto-transport.ts`. */
const RENEWED_BEFORE_END_MS = 5 * 60_000;
const REMEMBERED_MS = 10 * 60_000;
const NOT_OFFERED = [-604100, -604101];
const TOKEN_REFUSED = [40001, 40014, 42001];

/** What a process remembers once it has read an answer. */
export function afterAnswer(memory: Memory, step: FaultStep, answer: unknown, now: number): Memory {
  if (!isRecord(answer)) return memory;
  const { access_token: token, expires_in: seconds, errcode } = answer;
  if (step === 'stable_token' && typeof token === 'string' && typeof seconds === 'number') {
    return { ...memory, tokenUntil: now + seconds * 1000 - RENEWED_BEFORE_END_MS };
  }
  if (step === 'openapi' && typeof errcode === 'number' && NOT_OFFERED.includes(errcode)) {
    return { ...memory, noCloudCallUntil: now + REMEMBERED_MS };
  }
  if (step === 'check' && typeof errcode === 'number' && TOKEN_REFUSED.includes(errcode)) {
    return { ...memory, tokenUntil: undefined };
  }
  return memory;
}

const latest = (moments: readonly (number | undefined)[]): number => Math.max(0, ...moments.map((each) => each ?? 0));

/** Combines the memories of all processes, without what has expired. */
export function situationOf(transport: string | undefined, memories: readonly Memory[], now: number): Situation {
  const tokenUntil = latest(memories.map((memory) => memory.tokenUntil));
  const noCloudCallUntil = latest(memories.map((memory) => memory.noCloudCallUntil));
  return {
    transport: transport === 'openapi' || transport === 'https' ? transport : 'auto',
    ...(tokenUntil > now ? { tokenUntil } : {}),
    ...(noCloudCallUntil > now ? { noCloudCallUntil } : {}),
  };
}
