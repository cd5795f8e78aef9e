import { isRecord } from '../../contract';
import { JUDGEMENTS } from '../shared/judgements';
import type { Codes } from './codes';
import { failure, success, type WechatReply } from './replies';

const FIELDS = ['openid', 'real_name', 'cred_id', 'cred_type', 'code'] as const;
type CheckParams = Record<(typeof FIELDS)[number], string>;

/** Resident ID card: the only type, and a string. */
const CRED_TYPE = '1';

/** Wrong types are a format error, what is missing an invalid argument: WeChat documents neither. */
function parseParams(input: unknown): CheckParams | number {
  if (!isRecord(input)) return 47001;
  const params: Partial<CheckParams> = {};
  for (const field of FIELDS) {
    const value = input[field];
    if (value === undefined || value === '') return field === 'openid' ? 40003 : 40097;
    if (typeof value !== 'string') return 47001;
    params[field] = value;
  }
  return params['cred_type'] === CRED_TYPE ? (params as CheckParams) : 40097;
}

/**
 * The check itself, as HTTPS interface and cloud call share it: the ending chosen at City Services decides, so that any
 * name and ID number can be tried.
 * @param params the request with its names on the wire (`real_name`, …)
 */
export function checkRealName(params: unknown, codes: Codes): WechatReply {
  const parsed = parseParams(params);
  if (typeof parsed === 'number') return failure(parsed);
  const redeemed = codes.redeem(parsed.code, parsed.openid);
  switch (redeemed.kind) {
    case 'unknown':
      return failure(80111);
    case 'invalid':
      return failure(80113);
    case 'accepted':
      return success(JUDGEMENTS[redeemed.ending]);
  }
}
