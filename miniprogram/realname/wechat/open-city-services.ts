import { isRecord, isText } from '../../../contract/parsed';
import { asked } from './asked';
import { CITY_SERVICES } from './city-services';

/**
 * How the tap went: the other mini-program came to the front, the person refused WeChat's "open?", or WeChat could not
 * open it.
 */
export type Departure = 'left' | 'refused' | 'failed';

/** Read with care: WeChat may call back without an argument, and the page would wait for ever for what throws there. */
function reasonOf(error: unknown): Departure {
  const errMsg = isRecord(error) ? error['errMsg'] : undefined;
  return isText(errMsg) && errMsg.includes('cancel') ? 'refused' : 'failed';
}

/**
 * Opens the authorisation page. WeChat allows it only within the person's tap: call it in the same tick, with nothing
 * awaited before. Never rejects.
 */
export function openCityServices(api: Pick<WechatMiniprogram.Wx, 'navigateToMiniProgram'>): Promise<Departure> {
  return asked((callbacks) => {
    // From a develop or trial build, too, only the released one can be opened.
    api.navigateToMiniProgram({ ...CITY_SERVICES, envVersion: 'release', ...callbacks });
  }).then(() => 'left', reasonOf);
}
