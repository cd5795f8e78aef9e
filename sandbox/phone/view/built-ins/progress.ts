import { applyAccessibility } from '../common-attributes';
import type { CreateBuiltIn } from '../mounted';
import { number, text } from '../read-attribute';

/** `<progress>`: a bar from 0 to 100. */
export const progress: CreateBuiltIn = ({ element }) => {
  const bar = element.ownerDocument.createElement('div');
  bar.className = 'wx-progress-bar';
  element.append(bar);
  return {
    ownsChildren: true,
    update({ attributes }) {
      const percent = Math.min(100, Math.max(0, number(attributes, 'percent', 0)));
      element.setAttribute('role', 'progressbar');
      element.setAttribute('aria-valuenow', String(percent));
      applyAccessibility(element, attributes);
      element.style.height = `${number(attributes, 'strokeWidth', 6)}px`;
      element.style.background = text(attributes, 'backgroundColor', '#ebebeb');
      bar.style.width = `${percent}%`;
      bar.style.background = text(attributes, 'activeColor', text(attributes, 'color', '#07c160'));
    },
  };
};
