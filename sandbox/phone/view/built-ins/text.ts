import { applyAccessibility } from '../common-attributes';
import type { CreateBuiltIn } from '../mounted';
import { isOn } from '../read-attribute';

/** `<text>`: keeps line breaks; can be selected only when it says so. */
export const textElement: CreateBuiltIn = ({ element }) => ({
  update({ attributes }) {
    applyAccessibility(element, attributes);
    element.toggleAttribute('selectable', isOn(attributes, 'selectable') || isOn(attributes, 'userSelect'));
  },
});
