import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe finds wrong for people with disabilities on the phone's screen.
 * @returns the rule and the elements of each violation
 */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: tool } = window as unknown as { axe: { run: (...of: unknown[]) => Promise<AxeResults> } };
    // The page around the phone, and what only a whole web page can have, are not what is judged.
    const { violations } = await tool.run('.phone__screen', {
      resultTypes: ['violations'],
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.flat().join(' ')}`));
  });
}
