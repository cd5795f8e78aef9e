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
  });
  expect(weapp.units['pages/a']?.usingComponents).toEqual({ box: 'parts/box' });
  expect(Object.keys(weapp.units).sort()).toEqual(['pages/a', 'parts/box', 'parts/dot']);
});

test('subpackages, which the phone cannot run, are refused', async () => {
  const app = JSON.stringify({ pages: ['pages/a'], subPackages: [{ root: 'x', pages: [] }] });
  await expect(compileFixture({ 'app.json': app })).rejects.toThrow(/cannot run subpackages/);
});

test('the result survives JSON', async () => {
  const weapp = await compileFixture({ 'pages/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' });
  expect(JSON.parse(JSON.stringify(weapp))).toEqual(weapp);
  expect(weapp.images['pages/dot.svg']).toMatch(/^data:image\/svg\+xml;base64,/);
});
