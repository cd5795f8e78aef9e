import { transformSync } from '@babel/core';
import { shortNames } from './short-names';
import { shortenWords } from './shorten-words';

test('a text that is one of the words is shortened, and a longer one is not', () => {
  const plugins = [shortenWords(shortNames(['drop_form']))];
  const made = transformSync('x("drop_form", "drop_form it")', {
    babelrc: false,
    configFile: false,
    compact: true,
    plugins,
  });
  expect(made?.code).toBe('x("a","drop_form it");');
});
