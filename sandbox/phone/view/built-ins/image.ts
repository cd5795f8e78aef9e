import { applyAccessibility } from '../common-attributes';
import { trigger } from '../event';
import type { CreateBuiltIn } from '../mounted';
import type { PhoneServices } from '../phone-services';
import { text } from '../read-attribute';

const FITS: Readonly<Record<string, string>> = { scaleToFill: 'fill', aspectFit: 'contain', aspectFill: 'cover' };

/** `<image>`: packaged files and data URIs; the phone fetches nothing from the network. */
export const image =
  ({ fail, image: packaged }: Pick<PhoneServices, 'fail' | 'image'>): CreateBuiltIn =>
  (mounted) => {
    const { element } = mounted;
    const native = element.ownerDocument.createElement('img');
    native.alt = '';
    native.addEventListener('load', () =>
      trigger(mounted, 'load', { width: native.naturalWidth, height: native.naturalHeight }),
    );
    native.addEventListener('error', () => trigger(mounted, 'error', { errMsg: 'image failed to load' }));
    element.append(native);
    let last = '';
    return {
      ownsChildren: true,
      update({ attributes }) {
        applyAccessibility(native, attributes);
        element.setAttribute('mode', text(attributes, 'mode', 'scaleToFill'));
        native.style.objectFit = FITS[text(attributes, 'mode', 'scaleToFill')] ?? 'fill';
        const source = text(attributes, 'src');
        if (source === last) return;
        last = source;
        const resolved = source.startsWith('data:') ? source : packaged(source, mounted.owner.path);
        if (resolved === undefined && source !== '') fail(new Error(`<image src="${source}"> is not in the package`));
        if (resolved === undefined) native.removeAttribute('src');
        else native.src = resolved;
      },
    };
  };
