import type { Page } from 'playwright-core';

/** Runs in the browser, and so stands alone. */
function findLowContrast(): string[] {
  type Colour = readonly [red: number, green: number, blue: number, alpha: number];
  const WHITE: Colour = [255, 255, 255, 1];

  function parse(css: string): Colour {
    const numbers = css.startsWith('rgb') ? (css.match(/[\d.]+/g) ?? []).map(Number) : [];
    const [red, green, blue, alpha = 1] = numbers;
    if (red === undefined || green === undefined || blue === undefined) throw new Error(`What colour is ${css}?`);
    return [red, green, blue, alpha];
  }
  function over(front: Colour, back: Colour, opacity: number): Colour {
    const alpha = front[3] * opacity;
    const mix = (index: 0 | 1 | 2): number => front[index] * alpha + back[index] * (1 - alpha);
    return [mix(0), mix(1), mix(2), 1];
  }
  function luminance(colour: Colour): number {
    const linear = (index: 0 | 1 | 2): number => {
      const share = colour[index] / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * linear(0) + 0.7152 * linear(1) + 0.0722 * linear(2);
  }
  function contrast(one: Colour, other: Colour): number {
    const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  }
  function parentOf(element: Element): Element | null {
    const root = element.getRootNode();
    return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  const ancestry = (element: Element | null): Element[] =>
    element === null ? [] : [...ancestry(parentOf(element)), element];
  const opacityOf = (element: Element): number => Number(getComputedStyle(element).opacity);

  /** What is seen behind the text of an element, and how much of the text is seen. */
  function behind(element: Element): { back: Colour; opacity: number } {
    let [back, opacity] = [WHITE, 1];
    for (const each of ancestry(element)) {
      opacity *= opacityOf(each);
      back = over(parse(getComputedStyle(each).backgroundColor), back, opacity);
    }
    return { back, opacity };
  }
  function judge(element: Element, style: CSSStyleDeclaration, words: string): string[] {
    const { back, opacity } = behind(element);
    const ratio = contrast(over(parse(style.color), back, opacity), back);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    return ratio < (isLarge ? 3 : 4.5) ? [`${ratio.toFixed(2)} ${words}`] : [];
  }
  const ownWords = (element: Element): string =>
    [...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '')).join('');

  function judgeAll(element: Element): string[] {
    const style = getComputedStyle(element);
    // Disabled controls need no contrast.
    if (style.visibility === 'hidden' || style.display === 'none' || element.matches('style, :disabled')) return [];
    const words = ownWords(element).trim();
    const placeholder = element instanceof HTMLInputElement && element.value === '' ? element.placeholder : '';
    const below = [...element.children, ...(element.shadowRoot?.children ?? [])];
    return [
      ...(words === '' ? [] : judge(element, style, words)),
      ...(placeholder === '' ? [] : judge(element, getComputedStyle(element, '::placeholder'), placeholder)),
      ...below.flatMap(judgeAll),
    ];
  }
  return judgeAll(document.body);
}

/**
 * The texts of a page, placeholders too, that do not stand out enough from what is behind them: WCAG asks for 4.5:1,
 * and 3:1 for large text.
 * @returns the ratio and the words of each
 */
export const lowContrast = (page: Page): Promise<string[]> => page.evaluate(findLowContrast);
