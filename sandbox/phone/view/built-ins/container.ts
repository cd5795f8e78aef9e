import { applyAccessibility } from '../common-attributes';
import type { CreateBuiltIn } from '../mounted';
import { text } from '../read-attribute';
import { scopedClasses } from '../style-scope';

/** `hover-class` while a finger is down, as WeChat shows it. */
function followFinger(element: HTMLElement, hoverClass: () => string): void {
  let shown: readonly string[] = [];
  element.addEventListener('pointerdown', () => {
    shown = hoverClass()
      .split(' ')
      .filter((name) => name !== '');
    element.classList.add(...shown);
  });
  const lift = (): void => {
    element.classList.remove(...shown);
    shown = [];
  };
  for (const type of ['pointerup', 'pointercancel', 'pointerleave']) element.addEventListener(type, lift);
}

/** `<view>`, `<label>`, `<root-portal>`: a box. */
export const container: CreateBuiltIn = (mounted) => {
  followFinger(mounted.element, () => {
    const hover = text(mounted.attributes, 'hoverClass');
    return hover === 'none' ? '' : scopedClasses(hover, mounted.owner.style);
  });
  return {
    update({ attributes }) {
      applyAccessibility(mounted.element, attributes);
    },
  };
};
