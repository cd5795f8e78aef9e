import { applyAccessibility } from '../common-attributes';
import { closest, type CreateBuiltIn } from '../mounted';
import type { PhoneServices } from '../phone-services';
import { isOn, text } from '../read-attribute';
import { resetForm, submitForm } from './form';
import { container } from './container';

/** `<button>`: types, sizes, loading, disabled, form-type. What `open-type` opens is not offered by this phone. */
export const button =
  ({ fail }: Pick<PhoneServices, 'fail'>): CreateBuiltIn =>
  (mounted) => {
    const { element } = mounted;
    element.tabIndex = 0;
    element.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      element.click();
    });
    container(mounted);
    const isDisabled = (): boolean => isOn(mounted.attributes, 'disabled');
    let openType = '';
    return {
      get blocksTaps() {
        return isDisabled();
      },
      update({ attributes }) {
        element.setAttribute('role', 'button');
        element.setAttribute('aria-disabled', String(isDisabled()));
        applyAccessibility(element, attributes);
        element.setAttribute('type', text(attributes, 'type') || 'default');
        element.setAttribute('size', text(attributes, 'size') || 'default');
        for (const name of ['disabled', 'loading', 'plain']) element.toggleAttribute(name, isOn(attributes, name));
        const asked = text(attributes, 'openType');
        if (asked !== openType && asked !== '')
          fail(new Error(`The phone does not offer <button open-type="${asked}">`));
        openType = asked;
      },
      tap() {
        const form = closest(mounted, 'form');
        if (form === undefined) return;
        const formType = text(mounted.attributes, 'formType');
        if (formType === 'submit') submitForm(form);
        if (formType === 'reset') resetForm(form);
      },
      activate() {
        element.click();
      },
    };
  };
