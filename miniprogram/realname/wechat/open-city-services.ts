import { isRecord } from '../../../contract/parsed';
import { CITY_SERVICES } from './city-services';

/**
 * How the tap went: the other mini-program came to the front, the person refused WeChat's "open?", or WeChat could not
 * open it.
 */
export type Departure = 'left' | 'refused' | 'failed';

/** Read with care: WeChat may call back without an argument, and the page would wait for ever for what throws there. */
function reasonOf(error: unknown): Departure {
  const errMsg = isRecord(error) ? error['errMsg'] : undefined;
  return typeof errMsg === 'string' && errMsg.includes('cancel') ? 'refused' : 'failed';
}

/**
 * Opens the authorisation page. WeChat allows it only within the person's tap: call it in the same tick, with nothing
 * awaited before. Never rejects.
 */
export function openCityServices(api: Pick<WechatMiniprogram.Wx, 'navigateToMiniProgram'>): Promise<Departure> {
  return new Promise<Departure>((resolve) => {
    api.navigateToMiniProgram({
      ...CITY_SERVICES,
      // From a develop or trial build, too, only the released one can be opened.
      envVersion: 'release',
      success: () => {
        resolve('left');
      },
      fail: (error?: unknown) => {
        resolve(reasonOf(error));
      },
    });
  }).catch(() => 'failed');
}
