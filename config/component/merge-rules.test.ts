import { buildStyle } from './build-style';
import { mergeRules } from './merge-rules';

type Declarations = Readonly<Record<string, string>>;
interface Rule {
  readonly media: string;
  readonly selectors: readonly string[];
  readonly declarations: Declarations;
}

const declarationsIn = (text: string): Declarations =>
  Object.fromEntries(
    text.split(';').map((declaration) => {
      const [name = '', ...value] = declaration.split(':');
      // `animation` may name its parts in any order.
      return [name, value.join(':').split(' ').sort().join(' ')];
    }),
  );

/** Reads a small style sheet: rules, and rules within `@media` or `@keyframes`. */
const rulesIn = (styles: string): Rule[] =>
  [...styles.matchAll(/(@[^{]+)\{((?:[^{}]+\{[^{}]*\})+)\}|([^{}@]+)\{([^{}]*)\}/g)].flatMap(
    ([, media = '', inner = '', selectors = '', body = '']) =>
      media === ''
        ? [{ media, selectors: selectors.split(','), declarations: declarationsIn(body) }]
        : rulesIn(inner).map((rule) => ({ ...rule, media })),
  );

/** What holds for an element that all of these selectors match. */
const appliedTo = (rules: readonly Rule[], media: string, matching: readonly string[]): Declarations =>
  Object.assign(
    {},
    ...rules
      .filter((rule) => rule.media === media && rule.selectors.some((selector) => matching.includes(selector)))
      .map((rule) => rule.declarations),
  ) as Declarations;

test('merged rules style every element as the rules did before', async () => {
  const styles = await buildStyle();
  const merged = mergeRules(styles);
  expect(merged.length).toBeLessThan(styles.length);
  const [before, after] = [rulesIn(styles), rulesIn(merged)];
  const selectors = [...new Set(before.flatMap((rule) => rule.selectors))];
  expect(selectors.length).toBeGreaterThan(70);
  // An element has a class and, maybe, one that says how it looks: `.notice.notice_info`.
  const elements = selectors.map((selector) =>
    selectors.filter((other) => selector === other || selector.startsWith(`${other}_`)),
  );
  for (const media of new Set(before.map((rule) => rule.media))) {
    for (const matching of elements) {
      expect([media, matching, appliedTo(after, media, matching)]).toEqual([
        media,
        matching,
        appliedTo(before, media, matching),
      ]);
    }
  }
});
