import type { CreateBuiltIn } from '../mounted';
import type { PhoneServices } from '../phone-services';
import { text } from '../read-attribute';
import { container } from './container';

/** `<navigator>`: a tap opens another page of this mini-program. */
export const navigator =
  ({ navigate, fail }: Pick<PhoneServices, 'navigate' | 'fail'>): CreateBuiltIn =>
  (mounted) => ({
    ...container(mounted),
    tap() {
      const target = text(mounted.attributes, 'target', 'self');
      if (target !== 'self') fail(new Error(`The phone does not offer <navigator target="${target}">`));
      else navigate(text(mounted.attributes, 'openType', 'navigate'), text(mounted.attributes, 'url'));
    },
  });
