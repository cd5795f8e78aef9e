import type { Page } from 'playwright-core';

/** How what the phone shows fits its screen and a finger. */
export interface Fit {
  /** What reaches over the left or right edge of the screen, or is cut off in its own box. */
  readonly tooWide: readonly string[];
  /** What is to be tapped and is less than 44 px high, with its height. */
  readonly tooLow: readonly string[];
  /** What is to be tapped, and cannot be brought onto the screen by scrolling up and down. */
  readonly outOfReach: readonly string[];
}

/** Runs in the browser, and so stands alone. */
function measure(): Fit {
  const CONTROLS = '[role=button], [role=checkbox], [role=link], button, label:has(input), input:not(label input)';
  const frame = document.querySelector('.phone__screen');
  if (frame === null) throw new Error('There is no phone.');
  const screen = frame.getBoundingClientRect();

  const visible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
  const within = (element: Element): Element[] => [
    element,
    ...[...element.children, ...(element.shadowRoot?.children ?? [])].flatMap(within),
  ];
  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()} ${element.getAttribute('aria-label') ?? element.textContent}`.slice(0, 60);
  const isCutOff = (element: Element): boolean =>
    getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
  function isTooWide(element: Element): boolean {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && (left < screen.left - 1 || right > screen.right + 1 || isCutOff(element));
  }
  function isOutOfReach(element: Element): boolean {
    element.scrollIntoView({ block: 'nearest' });
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return left < screen.left || right > screen.right || top < screen.top || bottom > screen.bottom + 1;
  }

  // What lies over the mini-program hides it.
  const overlay = frame.nextElementSibling;
  const seen = within(overlay ?? frame).filter(visible);
  const controls = seen.filter((element) => element.matches(CONTROLS));
  return {
    tooWide: seen.filter(isTooWide).map(nameOf),
    tooLow: controls.flatMap((control) => {
      const { height } = control.getBoundingClientRect();
      return height < 44 ? [`${height.toFixed(1)} ${nameOf(control)}`] : [];
    }),
    outOfReach: controls.filter(isOutOfReach).map(nameOf),
  };
}

export const measureFit = (page: Page): Promise<Fit> => page.evaluate(measure);

export const FITS: Fit = { tooWide: [], tooLow: [], outOfReach: [] };
