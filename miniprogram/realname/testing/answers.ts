import { ERROR_CATALOGUE } from '../../../contract/error-catalogue';
import type { ErrorCode, Outcome, RealNameError } from '../../../contract/response';
import { unreachable, type Answer } from '../wechat/call-realname';
import { VERIFIED } from './made-up';

export const verificationOf = (outcome: Outcome): Answer => ({ ok: true, verification: { ...VERIFIED, outcome } });

export const NONE: Answer = { ok: true, verification: null };

export const UNREACHABLE: Answer = unreachable({ kind: 'cloud', errCode: -504003 });

export function errorOf(code: ErrorCode, more: Partial<RealNameError> = {}): Answer {
  const { retry, message } = ERROR_CATALOGUE[code];
  return { ok: false, error: { code, retry, message, requestId: 'req-1', ...more } };
}
