import { compilerPath } from './wechat-compilers';

test.each([
  ['linux', 'x64', 'bin/linux/wcc'],
  ['darwin', 'x64', 'bin/mac/wcc'],
  ['darwin', 'arm64', 'bin/mac/wcc'],
  ['win32', 'x64', 'bin/windows/wcc.exe'],
])('on %s/%s the compiler is %s', (platform, arch, expected) => {
  expect(compilerPath('wcc', platform, arch).replaceAll('\\', '/')).toBe(expected);
});

test('where WeChat has no compiler, the error says what to do', () => {
  expect(() => compilerPath('wcsc', 'linux', 'arm64')).toThrow(/no wcsc for linux\/arm64.*--platform linux\/amd64/);
});
