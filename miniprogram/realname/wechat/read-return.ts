import { isRecord, isText } from '../../../contract/parsed';
import type { Code } from '../../../contract/personal-data';
import { isCode } from '../../../contract/request';
import { CITY_SERVICES, SCENE_RETURN } from './city-services';

/** What an App.onShow means for the check: back with a code, back without one, or nothing to do with City Services. */
export type Return =
  { readonly kind: 'code'; readonly code: Code } | { readonly kind: 'no_code' } | { readonly kind: 'other' };

/** What was meant as an object may come as its JSON text. */
function parseExtraData(input: unknown): Readonly<Record<string, unknown>> {
  let parsed = input;
  if (isText(input)) {
    try {
      parsed = JSON.parse(input);
    } catch {
      return {};
    }
  }
  return isRecord(parsed) ? parsed : {};
}

/** A number beyond these was rounded when it was read, and so is another code. */
const asText = (code: unknown): unknown =>
  typeof code === 'number' && Number.isSafeInteger(code) && code > 0 ? String(code) : code;

/**
 * Reads the options of App.onShow, or `wx.getEnterOptionsSync()`. Any mini-program can send us an `extraData.code`;
 * only City Services is believed, and only on the way back. The code has been seen as a string and as
 * `{ auth_code }`; it is passed on exactly as received, URL-encoded or not.
 */
export function readReturn(options: unknown): Return {
  if (!isRecord(options) || options['scene'] !== SCENE_RETURN) return { kind: 'other' };
  const referrer = options['referrerInfo'];
  if (!isRecord(referrer) || referrer['appId'] !== CITY_SERVICES.appId) return { kind: 'other' };
  const received = parseExtraData(referrer['extraData'])['code'];
  const code = asText(isRecord(received) ? received['auth_code'] : received);
  return isCode(code) ? { kind: 'code', code } : { kind: 'no_code' };
}

/** What brought the app to the front last, as far as this base library tells it (2.9.4). */
export function lastReturn(api: Pick<WechatMiniprogram.Wx, 'canIUse' | 'getEnterOptionsSync'>): Return {
  try {
    return api.canIUse('getEnterOptionsSync') ? readReturn(api.getEnterOptionsSync()) : { kind: 'other' };
  } catch {
    return { kind: 'other' };
  }
}
