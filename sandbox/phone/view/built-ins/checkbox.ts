import { applyAccessibility } from '../common-attributes';
import { trigger } from '../event';
import { closest, type CreateBuiltIn, descendants, type MountedElement } from '../mounted';
import { isOn, text } from '../read-attribute';

const isChecked = ({ element }: MountedElement): boolean => element.hasAttribute('checked');

function setChecked({ element }: MountedElement, checked: boolean): void {
  element.toggleAttribute('checked', checked);
  element.setAttribute('aria-checked', String(checked));
}

const checkboxes = (group: MountedElement): MountedElement[] =>
  [...descendants(group)].filter(({ tag }) => tag === 'checkbox');

const checkedValues = (group: MountedElement): string[] =>
  checkboxes(group)
    .filter(isChecked)
    .map(({ attributes }) => text(attributes, 'value'));

/** `<checkbox>`: a box that a tap ticks or clears, with the class names that WeUI styles. */
export const checkbox: CreateBuiltIn = (mounted) => {
  const { element } = mounted;
  const wrapper = element.ownerDocument.createElement('div');
  wrapper.className = 'wx-checkbox-wrapper';
  const box = element.ownerDocument.createElement('div');
  box.className = 'wx-checkbox-input';
  const content = element.ownerDocument.createElement('div');
  wrapper.append(box, content);
  element.append(wrapper);
  element.tabIndex = 0;

  let first = true;
  const toggle = (): void => {
    if (isOn(mounted.attributes, 'disabled')) return;
    setChecked(mounted, !isChecked(mounted));
    const group = closest(mounted, 'checkbox-group');
    if (group !== undefined) trigger(group, 'change', { value: checkedValues(group) });
  };
  element.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    element.click();
  });
  return {
    content,
    tap: toggle,
    activate() {
      element.click();
    },
    update({ attributes, changed }) {
      element.setAttribute('role', 'checkbox');
      applyAccessibility(element, attributes);
      element.setAttribute('aria-disabled', String(isOn(attributes, 'disabled')));
      element.toggleAttribute('disabled', isOn(attributes, 'disabled'));
      box.style.color = text(attributes, 'color');
      if (first || changed.has('checked')) setChecked(mounted, isOn(attributes, 'checked'));
      first = false;
    },
  };
};

/** `<checkbox-group>`: its `change` event and its form value list what is ticked. */
export const checkboxGroup: CreateBuiltIn = (mounted) => ({
  update({ attributes }) {
    applyAccessibility(mounted.element, attributes);
  },
  field: {
    get name() {
      return text(mounted.attributes, 'name');
    },
    value: () => checkedValues(mounted),
    reset() {
      for (const box of checkboxes(mounted)) setChecked(box, isOn(box.attributes, 'checked'));
    },
  },
});
