import type { Page } from 'playwright-core';

/** Runs in the browser, and so stands alone. */
function measure(): number {
  const frame = document.querySelector('.phone__screen');
  if (frame === null) throw new Error('There is no phone.');
  const within = (element: Element): Element[] => [
    element,
    ...[...element.children, ...(element.shadowRoot?.children ?? [])].flatMap(within),
  ];
  const screen = frame.getBoundingClientRect();
  const buttons = within(frame).filter((element) => element.matches('[class*="_main"]'));
  const distances = buttons.map((button) => {
    const { top, bottom } = button.getBoundingClientRect();
    return Math.max(0, Math.round(bottom - screen.bottom), Math.round(screen.top - top));
  });
  return Math.max(0, ...distances);
}

/** How many px the main button is out of sight, as the page stands: nothing is scrolled. */
export const mainButtonOutOfSight = (page: Page): Promise<number> => page.evaluate(measure);
