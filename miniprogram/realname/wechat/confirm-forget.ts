import { isRecord } from '../../../contract/parsed';

/** Asks the person whether the result shall really be erased. Anything but a clear yes is a no. Never rejects. */
export function confirmForget(api: Pick<WechatMiniprogram.Wx, 'showModal'>): Promise<boolean> {
  return new Promise<boolean>((resolve) => {
    api.showModal({
      title: '删除核验记录？',
      content: '删除后不能恢复。以后需要时，可以重新核验。',
      confirmText: '删除',
      cancelText: '不删除',
      success: (answer?: unknown) => {
        resolve(isRecord(answer) && answer['confirm'] === true);
      },
      fail: () => {
        resolve(false);
      },
    });
  }).catch(() => false);
}
