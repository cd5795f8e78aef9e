import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describeTarget, problemOfTarget, readTarget } from './target';

const SET = { TARO_APP_ID: 'wx0123456789abcdef', TARO_APP_CLOUD_ENV: 'prod-1' };

test('the target is what the environment says', () => {
  expect(readTarget({ ...SET, TARO_APP_CLOUD_ENV: ' prod-1 ' })).toEqual({
    appid: 'wx0123456789abcdef',
    cloudEnv: 'prod-1',
  });
});

test.each([
  ['TARO_APP_ID', undefined, 'missing'],
  ['TARO_APP_ID', 'touristappid', 'missing'],
  ['TARO_APP_ID', 'wx123', 'appid'],
  ['TARO_APP_ID', 'wx0123456789ABCDEF', 'appid'],
  ['TARO_APP_CLOUD_ENV', undefined, 'missing'],
  ['TARO_APP_CLOUD_ENV', ' ', 'missing'],
  ['TARO_APP_CLOUD_ENV', 'sandbox', 'missing'],
  ['TARO_APP_CLOUD_ENV', 'My Env', 'cloudEnv'],
])('with %s=%p the problem is %s, and it says what to write where', (name, value, problem) => {
  const env = { ...SET, [name]: value };
  expect(problemOfTarget(env)).toBe(problem);
  expect(() => readTarget(env)).toThrow(/\.env\.local[^]*TARO_APP_ID=[^]*TARO_APP_CLOUD_ENV=/);
});

test('an appid in place of the environment is told as a swap', () => {
  const swapped = { TARO_APP_ID: SET.TARO_APP_CLOUD_ENV, TARO_APP_CLOUD_ENV: SET.TARO_APP_ID };
  expect(problemOfTarget(swapped)).toBe('swapped');
  expect(() => readTarget(swapped)).toThrow('swapped');
});

test('the build says what it was made for', () => {
  expect(describeTarget(readTarget(SET))).toBe('built dist/ for appid wx0123456789abcdef, cloud environment prod-1');
});

test('without a real target npm run build fails at once, with what to write, and leaves dist/ alone', () => {
  const root = path.join(__dirname, '..');
  const tsx = path.join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  // What the environment holds goes before the files.
  const env = { ...process.env, TARO_APP_CLOUD_ENV: 'sandbox' };
  const build = spawnSync(process.execPath, [tsx, 'config/build.ts'], { cwd: root, env, encoding: 'utf8' });
  expect(build.stderr).toContain('.env.local');
  expect(build.stdout).toBe('');
  expect(build.status).toBe(1);
});
