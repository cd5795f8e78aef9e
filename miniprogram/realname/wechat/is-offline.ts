import { isRecord } from '../../../contract/parsed';

/** The phone answers at once; what does not come by then does not hold up the notice. */
const PATIENCE_MS = 500;

/** Whether the phone itself says that it has no network. Never rejects: what cannot be asked is no. */
export function isOffline(api: Pick<WechatMiniprogram.Wx, 'getNetworkType'>): Promise<boolean> {
  return new Promise<boolean>((resolve) => {
    setTimeout(() => {
      resolve(false);
    }, PATIENCE_MS);
    api.getNetworkType({
      success: (answer?: unknown) => {
        resolve(isRecord(answer) && answer['networkType'] === 'none');
      },
      fail: () => {
        resolve(false);
      },
    });
  }).catch(() => false);
}
