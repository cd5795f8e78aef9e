import { until } from '../../testing/until';
import { openFixture } from '../testing/open-fixture';

const WITH_SUBPACKAGE = {
  'app.json': JSON.stringify({ pages: ['pages/a'], subPackages: [{ root: 'sub', pages: ['b'] }] }),
  'pages/a.wxml': '<view id="v" bindtap="on"/>',
  'sub/b.wxml': '<view id="b"/>',
  'sub/b.js': `require('/report')('b runs'); Page({ onLoad() { require('../report')(require('./part').name); } })`,
  'sub/part.js': `require('/report')('part runs'); exports.name = 'part';`,
};
const page = (code: string): Record<string, string> => ({
  ...WITH_SUBPACKAGE,
  'pages/a.js': `const report = require('/report'); Page({ on() { ${code} } })`,
});

test('scripts of a subpackage run when a page of it is opened', async () => {
  const { find, reports } = await openFixture(page(`report('tapped'); wx.navigateTo({ url: '/sub/b' });`));
  find('#v').click();
  await until(() => reports().length === 4);
  expect(reports()).toEqual(['tapped', 'b runs', 'part runs', 'part']);
});

test('the main package cannot require a script of a subpackage', async () => {
  const { find, errors } = await openFixture(page(`require('../sub/part');`));
  find('#v').click();
  expect(String(errors[0])).toMatch(/pages\/a\.js cannot require sub\/part\.js, which is in the subpackage sub/);
});

test.each([
  ['a promise', `require.async('../sub/part').then(({ name }) => report(name)); report('asked');`],
  ['a callback', `require('../sub/part', ({ name }) => report(name)); report('asked');`],
])('it is handed the script later, by %s', async (_, code) => {
  const { find, reports } = await openFixture(page(code));
  find('#v').click();
  await until(() => reports().length === 3);
  expect(reports()).toEqual(['asked', 'part runs', 'part']);
});

test('a script that is nowhere is refused by a rejection', async () => {
  const { find, reports } = await openFixture(page(`require.async('../sub/no').catch((e) => report(e.message));`));
  find('#v').click();
  await until(() => reports().length === 1);
  expect(reports()).toEqual(["module '../sub/no' is not found, required by pages/a.js"]);
});

test('packages of npm are required by their name', async () => {
  const { reports } = await openFixture({
    'pages/a.js': `require('/report')([require('some-package').name, require('some-package/part').name]); Page({})`,
    'miniprogram_npm/some-package/index.js': `exports.name = 'index';`,
    'miniprogram_npm/some-package/part.js': `exports.name = 'part';`,
  });
  expect(reports()).toEqual([['index', 'part']]);
});

test('import and export are understood', async () => {
  const { reports } = await openFixture({
    'pages/a.js': `import { name } from './part'; import report from '/report'; report(name); Page({})`,
    'pages/part.js': `export const name = 'part';`,
  });
  expect(reports()).toEqual(['part']);
});

test('what a script puts in the place of Page, those that run later call', async () => {
  const { reports } = await openFixture({
    'app.js': `require('./framework'); App({})`,
    'framework.js': `'use strict'; const original = Page;
      Page = (definition) => { require('/report')(['replaced', typeof global]); original(definition); };`,
    'pages/a.js': 'Page({})',
  });
  expect(reports()).toEqual([['replaced', 'object']]);
});
