import { isRecord } from '../../contract/parsed';
import type { Code } from '../../contract/personal-data';
import { parseCode } from '../../contract/request';
import { CITY_SERVICES, SCENE_RETURN } from './city-services';

/** What an App.onShow means for the check: back with a code, back without one, or nothing to do with City Services. */
export type Return =
  { readonly kind: 'code'; readonly code: Code } | { readonly kind: 'no_code' } | { readonly kind: 'other' };

/**
 * Reads the options of App.onShow, or `wx.getEnterOptionsSync()`. Any mini-program can send us an `extraData.code`;
 * only City Services is believed, and only on the way back. The code has been seen as a string and as
 * `{ auth_code }`; it is passed on exactly as received, URL-encoded or not.
 */
export function readReturn(options: unknown): Return {
  if (!isRecord(options) || options['scene'] !== SCENE_RETURN) return { kind: 'other' };
  const referrer = options['referrerInfo'];
  if (!isRecord(referrer) || referrer['appId'] !== CITY_SERVICES.appId) return { kind: 'other' };
  const { extraData } = referrer;
  const received = isRecord(extraData) ? extraData['code'] : undefined;
  const code = parseCode(isRecord(received) ? received['auth_code'] : received);
  return code.ok ? { kind: 'code', code: code.value } : { kind: 'no_code' };
}
