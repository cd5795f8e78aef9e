import { isRecord, isText } from '../../../contract/parsed';

/** Why no answer of the cloud function came. */
export interface CallFailure {
  /**
   * `network`: WeChat says that the network failed. `cloud`: WeChat's cloud was reached, and did not run the function or
   * lost its answer. `not_answered_in_time`: somebody's time ran out, and nobody says where.
   */
  readonly kind: 'network' | 'cloud' | 'not_answered_in_time' | 'unknown';
  /** WeChat's own number for it, the innermost where one is wrapped in another: `-504002`. */
  readonly errCode?: number;
}

/** `errCode: -501000 | errMsg: …`; within -404011: `cloud function service error code -504002, error message …`. */
const NUMBERS_IN_TEXT = /(?:\berrCode:|\bservice error code) ?-?\d{1,9}\b/g;
const NUMBER = /-?\d+$/;

/** They say that something failed, and leave what it was to their text. */
const WRAPPERS: readonly number[] = [-1, -404011];
/** WeChat's back end failed somehow: where the text says that the request never came so far, the text is right. */
const WECHAT_SYSTEM_ERROR = -601001;
/** `system network error`: the one number that WeChat's list gives to the network. */
const NETWORK_ERROR = -601003;

const NETWORK_WORDS = /request:fail|net::ERR_|network|failed to fetch|offline|网络/i;
const NOT_INITIALIZED = /Cloud API isn.t enabled/i;
const TIME_WORDS = /timed?[ -]?out/i;

function numberIn(value: unknown): number | undefined {
  if (isText(value) && /^-?\d{1,9}$/.test(value)) return Number(value);
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

function realNumber(errCode: unknown, text: string): number | undefined {
  const inText = (text.match(NUMBERS_IN_TEXT) ?? []).map((found) => Number(NUMBER.exec(found)?.[0]));
  const numbers = [numberIn(errCode) ?? [], inText].flat();
  return numbers.find((number) => !WRAPPERS.includes(number)) ?? numbers[0];
}

/**
 * WeChat numbers the errors of its cloud with six digits: -4 for what its SDK on the phone finds wrong, -5 for Tencent's
 * cloud, -6 for WeChat's own servers.
 * @see https://developers.weixin.qq.com/miniprogram/dev/wxcloud/reference/errcode.html
 */
const isOfTheCloud = (errCode: number): boolean => /^-[456]0\d{4}$/.test(String(errCode));

function kindOf(errCode: number | undefined, text: string): CallFailure['kind'] {
  if (errCode === NETWORK_ERROR) return 'network';
  // A function that crashed may have written anything into the text, also of a network of its own.
  if (errCode !== undefined && isOfTheCloud(errCode) && errCode !== WECHAT_SYSTEM_ERROR) return 'cloud';
  if (NOT_INITIALIZED.test(text)) return 'cloud';
  if (NETWORK_WORDS.test(text)) return 'network';
  if (errCode === WECHAT_SYSTEM_ERROR) return 'cloud';
  return TIME_WORDS.test(text) ? 'not_answered_in_time' : 'unknown';
}

/** The number that a call failed with, if it is beside the text, and the text. */
export function partsOf(error: unknown): readonly [errCode: unknown, text: string] {
  const { errCode, errMsg, message } = isRecord(error) ? error : { errCode: undefined, errMsg: error, message: '' };
  return [errCode, [errMsg, message].filter(isText).join(' ')];
}

/**
 * Reads what `wx.cloud.callFunction` failed with: an object or an Error with `errCode` and `errMsg`, or the text alone,
 * the number somewhere within.
 */
export function readCallError(error: unknown): CallFailure {
  const [errCode, text] = partsOf(error);
  const number = realNumber(errCode, text);
  const kind = kindOf(number, text);
  return number === undefined ? { kind } : { kind, errCode: number };
}
