import { isRecord } from '../../../contract/parsed';
import { TEXTS } from '../texts';
import { asked } from './asked';

/** Asks the person whether the result shall really be erased. Anything but a clear yes is a no. Never rejects. */
export function confirmForget(api: Pick<WechatMiniprogram.Wx, 'showModal'>): Promise<boolean> {
  const { title, text: content, yes: confirmText, no: cancelText } = TEXTS.forget;
  return asked((callbacks) => {
    api.showModal({ title, content, confirmText, cancelText, ...callbacks });
  }).then(
    (answer) => isRecord(answer) && answer['confirm'] === true,
    () => false,
  );
}
