import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkForPhones, findNeeds } from './phone-engine';

test.each([
  ['a property escape', String.raw`const a = /\p{L}/u`],
  ['a negated one', String.raw`const a = /\P{L}/u`],
  ['a lookbehind', '/(?<=a)b/'],
  ['a negative one', '/(?<!a)b/'],
  ['a named group', '/(?<a>b)/'],
  ['a modifier', '/(?i:b)/'],
  ['a flag for dots', '/./s'],
  ['a flag for sets', '/a/v'],
  ['an expression made of a text', String.raw`RegExp("\\p{L}", 'u')`],
  ['one made of a template', 'new RegExp(`(?<=${a})`)'],
  ['Intl', 'new Intl.NumberFormat()'],
  ['a look for Intl', 'typeof Intl'],
  ['normalize', "'a'.normalize('NFC')"],
  ['normalize by name', "'a'['normalize']()"],
  ['localeCompare', "'a'.localeCompare('b')"],
  ['toLocaleString', '(1).toLocaleString()'],
  ['toLocaleUpperCase', "'a'.toLocaleUpperCase()"],
])('the phone engine check finds %s', (_, code) => {
  expect(findNeeds(code)).toHaveLength(1);
});

test.each([
  '/[\\u4e00-\\u9fff](?:a)(?=b)(?!c)/giu',
  'const a = { Intl: 1 }; a.Intl',
  'const normal = ize()',
  'import a from "b"; export const c = a ?? 1',
])('the phone engine check finds nothing in %s', (code) => {
  expect(findNeeds(code)).toEqual([]);
});

test('a folder is refused with file, line and need', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'phone-engine-'));
  writeFileSync(path.join(folder, 'good.js'), 'a()');
  writeFileSync(path.join(folder, 'bad.js'), '\n\nIntl');
  writeFileSync(path.join(folder, 'text.wxml'), 'Intl');
  expect(() => {
    checkForPhones(folder);
  }).toThrow('Some phones cannot run the mini-program. They lack:\nbad.js, line 3: Intl');
});
