import { applyAccessibility } from '../common-attributes';
import type { CreateBuiltIn } from '../mounted';
import { text } from '../read-attribute';

/** `hover-class` while a finger is down, as WeChat shows it. */
function followFinger(element: HTMLElement, hoverClass: () => string): void {
  let shown = '';
  element.addEventListener('pointerdown', () => {
    shown = hoverClass();
    if (shown !== '' && shown !== 'none') element.classList.add(shown);
  });
  const lift = (): void => {
    if (shown !== '') element.classList.remove(shown);
    shown = '';
  };
  for (const type of ['pointerup', 'pointercancel', 'pointerleave']) element.addEventListener(type, lift);
}

/** `<view>`, `<label>`, `<root-portal>`: a box. */
export const container: CreateBuiltIn = (mounted) => {
  followFinger(mounted.element, () => text(mounted.attributes, 'hoverClass'));
  return {
    update({ attributes }) {
      applyAccessibility(mounted.element, attributes);
    },
  };
};
