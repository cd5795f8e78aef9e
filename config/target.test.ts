import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describeTarget, readTarget } from './target';

const SET = { TARO_APP_ID: 'wx0123456789abcdef', TARO_APP_CLOUD_ENV: 'prod-1' };

test('the target is what the environment says', () => {
  expect(readTarget({ ...SET, TARO_APP_CLOUD_ENV: ' prod-1 ' })).toEqual({
    appid: 'wx0123456789abcdef',
    cloudEnv: 'prod-1',
  });
});

test.each([
  ['TARO_APP_ID', undefined],
  ['TARO_APP_CLOUD_ENV', undefined],
  ['TARO_APP_CLOUD_ENV', ' '],
])('without %s (%p) it says what to write where', (name, value) => {
  const read = () => readTarget({ ...SET, [name]: value });
  expect(read).toThrow(`${name} is not set`);
  expect(read).toThrow(/\.env\.local[^]*TARO_APP_ID=[^]*TARO_APP_CLOUD_ENV=/);
});

test.each([
  ['wx0123456789abcdef', 'prod-1', false],
  ['touristappid', 'prod-1', true],
  ['wx0123456789abcdef', 'sandbox', true],
])('for %s and %s it warns that this is the sandbox: %p', (appid, cloudEnv, warns) => {
  const text = describeTarget({ appid, cloudEnv });
  expect(text).toContain(`for appid ${appid}, cloud environment ${cloudEnv}`);
  expect(text.includes('sandbox only')).toBe(warns);
});

test('the build fails at once, with that message', () => {
  const root = path.join(__dirname, '..');
  const tsx = path.join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  // What the environment holds goes before the files.
  const env = { ...process.env, TARO_APP_CLOUD_ENV: '' };
  const build = spawnSync(process.execPath, [tsx, 'config/build.ts'], { cwd: root, env, encoding: 'utf8' });
  expect(build.stderr).toContain('TARO_APP_CLOUD_ENV is not set');
  expect(build.stdout).toBe('');
  expect(build.status).toBe(1);
});
