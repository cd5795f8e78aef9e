import { isRecord } from '../../../contract/parsed';
import { asked } from './asked';

/** The phone answers at once; what does not come by then does not hold up the notice. */
const PATIENCE_MS = 500;

/** Whether the phone itself says that it has no network. Never rejects: what cannot be asked is no. */
export function isOffline(api: Pick<WechatMiniprogram.Wx, 'getNetworkType'>): Promise<boolean> {
  return asked((callbacks) => {
    api.getNetworkType(callbacks);
  }, PATIENCE_MS).then(
    (answer) => isRecord(answer) && answer['networkType'] === 'none',
    () => false,
  );
}
