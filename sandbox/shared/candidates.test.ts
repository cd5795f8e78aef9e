import { candidates } from './candidates';

test.each([
  ['pages/a/a.js', './b', ['pages/a/b', 'pages/a/b/index']],
  ['pages/a/a.js', '../b.js', ['pages/b', 'pages/b/index']],
  ['pages/a/a.js', '/b', ['b', 'b/index']],
])('in %s, %s is looked for beside it or from the root', (from, request, expected) => {
  expect(candidates(from, request)).toEqual(expected);
});

test('a bare name is looked for beside, then in miniprogram_npm of each folder around', () => {
  expect(candidates('packages/check/page.js', 'some-package/part')).toEqual([
    'packages/check/some-package/part',
    'packages/check/some-package/part/index',
    'packages/check/miniprogram_npm/some-package/part',
    'packages/check/miniprogram_npm/some-package/part/index',
    'packages/miniprogram_npm/some-package/part',
    'packages/miniprogram_npm/some-package/part/index',
    'miniprogram_npm/some-package/part',
    'miniprogram_npm/some-package/part/index',
  ]);
});
