import { isRecord, parseResponse } from '../../contract';
import { JUDGEMENTS } from './judgements';

/** What an answer comes to, for the diagram. */
export interface Verdict {
  /** `ok`, an error code, an outcome. */
  readonly label: string;
  /** Of an answer about a person: whether it is what they hope for. */
  readonly verdict?: 'good' | 'not_good';
  /** It is an error. */
  readonly failed?: true;
}

const failed = (code: unknown): Verdict => ({ label: String(code), failed: true });

const isCode = (code: unknown): boolean => typeof code === 'string' || (typeof code === 'number' && code !== 0);

/** Of an answer of WeChat (`errcode`, or what it found of the person) or of the cloud (`code`). */
export function verdictOfReply(reply: unknown): Verdict {
  if (!isRecord(reply)) return { label: 'ok' };
  const code = reply['code'] ?? reply['errcode'];
  if (isCode(code)) return failed(code);
  const { verify_openid: verifyOpenid, verify_real_name: verifyRealName } = reply;
  if (typeof verifyOpenid !== 'string') return { label: 'ok' };
  const { verify_openid, verify_real_name } = JUDGEMENTS.verified;
  const isMatch = verifyOpenid === verify_openid && verifyRealName === verify_real_name;
  const label = [verifyOpenid, verifyRealName].filter((value) => value !== '').join(' · ');
  return { label, verdict: isMatch ? 'good' : 'not_good' };
}

/** Of what a function returned: ours by its contract, any other by an error that it may hold. */
export function verdictOfResult(result: unknown): Verdict {
  const response = parseResponse(result);
  if (response?.ok === true) {
    const outcome = response.verification?.outcome;
    if (outcome === undefined) return { label: 'ok，没有核验记录' };
    return { label: outcome, verdict: outcome === 'verified' ? 'good' : 'not_good' };
  }
  if (!isRecord(result) || result['ok'] !== false) return { label: 'ok' };
  const { error } = result;
  return failed(isRecord(error) && typeof error['code'] === 'string' ? error['code'] : 'ok: false');
}
