import { CITY_SERVICES } from './city-services';

/**
 * How the tap went: the other mini-program came to the front, the person refused WeChat's "open?", or WeChat could not
 * open it.
 */
export type Departure = 'left' | 'refused' | 'failed';

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
      fail: ({ errMsg }) => {
        resolve(errMsg.includes('cancel') ? 'refused' : 'failed');
      },
    });
  }).catch(() => 'failed');
}
