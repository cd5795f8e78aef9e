import { isRecord } from '../../../contract/parsed';
import { TEXTS } from '../texts';

/** Asks the person whether the result shall really be erased. Anything but a clear yes is a no. Never rejects. */
export function confirmForget(api: Pick<WechatMiniprogram.Wx, 'showModal'>): Promise<boolean> {
  return new Promise<boolean>((resolve) => {
    api.showModal({
      title: TEXTS.forget.title,
      content: TEXTS.forget.text,
      confirmText: TEXTS.forget.yes,
      cancelText: TEXTS.forget.no,
      success: (answer?: unknown) => {
        resolve(isRecord(answer) && answer['confirm'] === true);
      },
      fail: () => {
        resolve(false);
      },
    });
  }).catch(() => false);
}
