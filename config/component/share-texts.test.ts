import { transformSync } from '@babel/core';
import { shareTexts } from './share-texts';

const made = (code: string): string =>
  transformSync(code, { babelrc: false, configFile: false, compact: true, plugins: [shareTexts] })?.code ?? '';

test('a text in several places is written once', () => {
  expect(made('x("please authorise again", { y: "please authorise again" })')).toBe(
    'var _text="please authorise again";x(_text,{y:_text});',
  );
});

test('a text that a variable would not make shorter stays', () => {
  expect(made('x("a", "a", "longer")')).toBe('x("a","a","longer");');
});

test('names of properties stay', () => {
  expect(made('x({ "two words": 1 }, { "two words": 2 })')).toBe('x({"two words":1},{"two words":2});');
});
