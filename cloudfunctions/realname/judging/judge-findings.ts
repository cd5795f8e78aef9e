import type { Outcome } from '../../../contract';

/** The two fields of WeChat's reply with its result, as received. */
export interface Findings {
  readonly verifyOpenid: unknown;
  readonly verifyRealName: unknown;
}

const NO_RECORD = 'V_OP_NA';
const NAME_MATCHES = 'V_OP_NM_MA';
const NAME_DIFFERS = 'V_OP_NM_UM';
const ID_MATCHES = 'V_NM_ID_MA';
const ID_DIFFERS = 'V_NM_ID_UM';
/** WeChat knows the person by another kind of document, such as a passport. Documented for WeChat Pay's interface. */
const ID_TYPE_DIFFERS = 'V_NM_ID_TYPE_UM';

const OPENID_VALUES: readonly string[] = [NO_RECORD, NAME_MATCHES, NAME_DIFFERS];
const REAL_NAME_VALUES: readonly string[] = [ID_MATCHES, ID_DIFFERS, ID_TYPE_DIFFERS];

/** The values in one field (several are joined with `;`), or undefined if it is not a string. */
function kinds(value: unknown): ReadonlySet<string> | undefined {
  if (typeof value !== 'string') return undefined;
  const parts = value.split(';').map((part) => part.trim());
  return new Set(parts.filter((part) => part !== ''));
}

const isOnly = (set: ReadonlySet<string>, kind: string): boolean => set.size === 1 && set.has(kind);
const allIn = (set: ReadonlySet<string>, known: readonly string[]): boolean =>
  [...set].every((kind) => known.includes(kind));

/**
 * The outcome that WeChat's reply stands for. A missing, unknown or contradictory value is never `verified`.
 * @returns undefined if the reply does not follow WeChat's documents (error `UNEXPECTED_REPLY`)
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/en/cityservice/cityservice-checkrealnameinfo.html
 */
export function judgeFindings({ verifyOpenid, verifyRealName }: Findings): Outcome | undefined {
  const openid = kinds(verifyOpenid);
  if (openid === undefined || openid.size === 0 || !allIn(openid, OPENID_VALUES)) return undefined;
  if (isOnly(openid, NAME_DIFFERS)) return 'name_mismatch';
  if (isOnly(openid, NO_RECORD)) return 'no_real_name';

  const realName = kinds(verifyRealName);
  if (realName === undefined || !allIn(realName, REAL_NAME_VALUES)) return undefined;
  return isOnly(openid, NAME_MATCHES) ? judgeIdNumber(realName) : 'inconclusive';
}

/** The outcome if the name matches. */
function judgeIdNumber(realName: ReadonlySet<string>): Outcome | undefined {
  if (realName.size === 0) return undefined;
  if (isOnly(realName, ID_MATCHES)) return 'verified';
  if (realName.has(ID_MATCHES)) return 'inconclusive';
  // With another kind of document the number differs as well, so `id_mismatch` would blame the person's typing.
  return realName.has(ID_TYPE_DIFFERS) ? 'id_type_mismatch' : 'id_mismatch';
}
