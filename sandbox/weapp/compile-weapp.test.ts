import { compileFixture } from './testing/compile-fixture';

test('a wxml that WeChat does not accept is refused in its compiler’s words', async () => {
  await expect(compileFixture({ 'pages/a.wxml': '<view>\n<vie' })).rejects.toThrow(/wcc failed.*pages\/a\.wxml:2:5/s);
});

test('a wxss that WeChat does not accept is refused in its compiler’s words', async () => {
  await expect(compileFixture({ 'pages/a.wxss': '.a { color: red' })).rejects.toThrow(/wcsc failed.*a\.wxss\(1:/s);
});

test('imported wxss is part of the importing one', async () => {
  const weapp = await compileFixture({
    'pages/a.wxss': '@import "b.wxss"; .a{width:2rpx}',
    'pages/b.wxss': '.b{top:1px}',
  });
  expect(weapp.styles['pages/a.wxss']).toMatch(/b\{top:1px\}\s*\.(%%HERESUFFIX%%)?a\{width:%%\?2rpx\?%%\}/);
});

test('components are found through components, relative and absolute', async () => {
  const component = (usingComponents: Record<string, string>): string =>
    JSON.stringify({ component: true, usingComponents });
  const weapp = await compileFixture({
    'pages/a.json': component({ box: '../parts/box' }),
    'parts/box.json': component({ dot: '/parts/dot' }),
    'parts/dot.json': component({}),
    'parts/box.wxml': '<dot/>',
    'parts/dot.wxml': '<view/>',
  });
  expect(weapp.units['pages/a']?.usingComponents).toEqual({ box: 'parts/box' });
  expect(Object.keys(weapp.units).sort()).toEqual(['pages/a', 'parts/box', 'parts/dot']);
});

test('pages of subpackages come last, and what the phone has not is named', async () => {
  const subPackages = [{ root: '/x/', pages: ['p'], independent: true }];
  const app = JSON.stringify({ pages: ['pages/a'], subPackages, tabBar: {} });
  const weapp = await compileFixture({ 'app.json': app, 'x/p.wxml': '<view/>', 'x/p.js': 'Page({})' });
  expect([weapp.pages, weapp.subpackages]).toEqual([['pages/a', 'x/p'], ['x']]);
  expect(weapp.unsupported).toEqual(['tabBar (app.json)', 'the independent subpackage x']);
});

test.each([
  ['a page', { 'app.json': JSON.stringify({ pages: ['pages/no'] }) }, /app\.json lists the page pages\/no/],
  [
    'a component',
    { 'pages/a.json': JSON.stringify({ usingComponents: { box: 'no-package/box' } }) },
    /pages\/a\.json: there is no component no-package\/box/,
  ],
])('%s that is named and nowhere is refused', async (_, files, words) => {
  await expect(compileFixture(files)).rejects.toThrow(words);
});

test('components of npm packages are found in miniprogram_npm, and node_modules is left out', async () => {
  const weapp = await compileFixture({
    'pages/a.json': JSON.stringify({ usingComponents: { box: 'some-package/box' } }),
    'miniprogram_npm/some-package/box.json': JSON.stringify({ component: true }),
    'miniprogram_npm/some-package/box.wxml': '<view/>',
    'node_modules/some-package/broken.wxml': '<vie',
  });
  expect(weapp.units['pages/a']?.usingComponents).toEqual({ box: 'miniprogram_npm/some-package/box' });
});

test('the result survives JSON', async () => {
  const weapp = await compileFixture({ 'pages/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' });
  expect(JSON.parse(JSON.stringify(weapp))).toEqual(weapp);
  expect(weapp.images['pages/dot.svg']).toMatch(/^data:image\/svg\+xml;base64,/);
});
