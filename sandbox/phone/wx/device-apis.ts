import type { DialogUi } from '../screen/dialogs';
import { type ApiFactory, ApiFailure, stringOption } from './api';

/** The telephone, the clipboard and the network of the phone. */
export function deviceApis(api: ApiFactory, dialogs: DialogUi, window: Window): Record<string, unknown> {
  return {
    makePhoneCall: api('makePhoneCall', async (options) => {
      const number = stringOption(options, 'phoneNumber');
      if (number === '') throw new ApiFailure('parameter error: phoneNumber');
      const confirmed = await dialogs.modal({ title: number, content: '', confirmText: '呼叫', cancelText: '取消' });
      if (!confirmed) throw new ApiFailure('cancel');
    }),
    setClipboardData: api('setClipboardData', (options) => {
      const data = stringOption(options, 'data');
      if (data === '') throw new ApiFailure('parameter error: data');
      // Browsers refuse it where the page may not use the clipboard; the phone's own people never see that.
      const { clipboard } = window.navigator as { clipboard?: Clipboard };
      void clipboard?.writeText(data).catch(() => undefined);
      dialogs.toast({ title: '内容已复制', icon: 'none', ms: 1500 });
    }),
    getNetworkType: api('getNetworkType', () => ({ networkType: 'wifi' })),
  };
}
