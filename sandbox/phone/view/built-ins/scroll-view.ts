import { applyAccessibility } from '../common-attributes';
import { trigger } from '../event';
import type { CreateBuiltIn } from '../mounted';
import { isOn, number } from '../read-attribute';

/** `<scroll-view>`: scrolls along the axes it names. */
export const scrollView: CreateBuiltIn = (mounted) => {
  const { element } = mounted;
  element.addEventListener('scroll', () => {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth } = element;
    trigger(mounted, 'scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaX: 0, deltaY: 0 });
  });
  return {
    update({ attributes, changed }) {
      applyAccessibility(element, attributes);
      element.style.overflowX = isOn(attributes, 'scrollX') ? 'auto' : 'hidden';
      element.style.overflowY = isOn(attributes, 'scrollY') ? 'auto' : 'hidden';
      if (changed.has('scrollTop')) element.scrollTop = number(attributes, 'scrollTop', 0);
    },
  };
};
