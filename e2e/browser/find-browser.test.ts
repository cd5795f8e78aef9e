import { findBrowser } from './find-browser';

const PROGRAM_FILES = 'C:\\Program Files';

test.each([
  ['linux', {}, '/usr/bin/chromium'],
  ['linux', {}, '/usr/bin/google-chrome'],
  ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['win32', { ProgramFiles: PROGRAM_FILES }, `${PROGRAM_FILES}\\Google\\Chrome\\Application\\chrome.exe`],
] as const)('on %s with %j, %s is found', (platform, env, file) => {
  expect(findBrowser(env, platform, (asked) => asked === file)).toBe(file);
});

test('BROWSER_PATH goes before the usual places', () => {
  expect(findBrowser({ BROWSER_PATH: '/opt/chrome' }, 'linux', () => true)).toBe('/opt/chrome');
});

test('a BROWSER_PATH that names no file is an error, not a reason to take another browser', () => {
  const find = () => findBrowser({ BROWSER_PATH: '/opt/none' }, 'linux', (file) => file !== '/opt/none');
  expect(find).toThrow('BROWSER_PATH names no file: /opt/none');
});

test('where nothing is installed, none is found', () => {
  expect(findBrowser({}, 'linux', () => false)).toBeUndefined();
});
