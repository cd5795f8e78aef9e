import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { checkMachine } from './check-machine';
import { isClosed } from './check-styles';
import { ENV, ProjectOnDisk } from './testing/project';

const MB = 1024 * 1024;
const ROOT = path.resolve(__dirname, '..', '..');
let project: ProjectOnDisk;

beforeEach(async () => {
  project = await ProjectOnDisk.make();
});
afterEach(() => project.remove('.'));

test('a project without a mistake: nothing is wrong, and the privacy text as it came is pointed out', async () => {
  const { wrong, findings } = await project.examine();
  expect(wrong).toEqual([]);
  expect(findings.filter(({ ok }) => ok === null).map(({ id }) => id)).toEqual(['privacy_text']);
});

test('a change of a command that builds nothing asks for no new build', async () => {
  await project.write('config/doctor/doctor.ts', '');
  await project.write('config/deploy/deploy.ts', '');
  expect((await project.examine()).wrong).toEqual([]);
});

const SPOILT: readonly [string, string, string, (on: ProjectOnDisk) => Promise<void>][] = [
  ['no build', 'built', 'npm run build', (on) => on.remove('dist/miniprogram')],
  ['a source that is newer', 'built', 'miniprogram/app.tsx', (on) => on.write('miniprogram/app.tsx', '')],
  ['another appid in dist/', 'built_for', 'appid', (on) => on.write('dist/project.config.json', '{"appid":"wxother"}')],
  ['another environment in dist/', 'built_for', 'cloud environment', (on) => on.write('dist/miniprogram/app.js', '')],
  [
    'the sample institution',
    'institution',
    'sample',
    (on) => on.writeSource('miniprogram/institution.ts', "name: '示例市人民医院'"),
  ],
  [
    'a new privacy text with the old version',
    'privacy_text',
    'consent-version.ts',
    (on) => on.writeSource('miniprogram/pages/privacy/sections.ts', 'export const SECTIONS = [];'),
  ],
  [
    'no version of the privacy text',
    'privacy_text',
    'names no version',
    (on) => on.writeSource('miniprogram/pages/privacy/consent-version.ts', ''),
  ],
  ['WXML that is not closed', 'wxml', 'WXML', (on) => on.write('dist/miniprogram/index.wxml', '<view>')],
  ['WXSS that WeChat refuses', 'wxss', 'WXSS', (on) => on.write('dist/miniprogram/index.wxss', '.a { color: }}}')],
  [
    'a rule without an end',
    'wxss_rules',
    'index.wxss',
    (on) => on.write('dist/miniprogram/index.wxss', '.a { color: red;'),
  ],
  ['a script that cannot be read', 'scripts', 'index.js', (on) => on.write('dist/miniprogram/index.js', 'Page({')],
  [
    'a function that cannot be read',
    'scripts',
    'cloudfunctions/realname/index.js',
    (on) => on.write('dist/cloudfunctions/realname/index.js', 'exports.main = (;'),
  ],
  ['a file over 2 MB', 'sizes', 'a.png', (on) => on.write('dist/miniprogram/a.png', 'x'.repeat(2 * MB + 1))],
  [
    'a function without its package.json',
    'function_files',
    'package.json',
    (on) => on.remove('dist/cloudfunctions/realname/package.json'),
  ],
  [
    'a source beside the function',
    'function_files',
    'index.ts',
    (on) => on.write('dist/cloudfunctions/realname/index.ts', ''),
  ],
  [
    'a config.json that is another',
    'function_config',
    'config.json',
    (on) => on.write('dist/cloudfunctions/realname/config.json', '{"permissions":{"openapi":[]}}'),
  ],
];

test.each(SPOILT)('%s: %s is wrong and says %s', async (_, id, words, spoil) => {
  await spoil(project);
  const { wrong, findings } = await project.examine();
  expect(wrong).toContain(id);
  const texts = findings.filter((finding) => finding.id === id && finding.ok === false).map(({ en }) => en);
  expect(texts.join()).toContain(words);
});

test.each([
  ['nothing set', { TARO_APP_ID: 'touristappid', TARO_APP_CLOUD_ENV: 'sandbox' }, '.env.local'],
  ['both swapped', { TARO_APP_ID: 'prod-1', TARO_APP_CLOUD_ENV: 'wx0123456789abcdef' }, 'swapped'],
  ['an appid that is none', { ...ENV, TARO_APP_ID: 'wx123' }, '16 hexadecimal'],
  ['an environment that is none', { ...ENV, TARO_APP_CLOUD_ENV: 'Prod 1' }, 'lower-case'],
])('%s: the target is wrong', async (_, env, words) => {
  const { findings } = await project.examine(env);
  expect(findings.find(({ id }) => id === 'target')).toMatchObject({
    ok: false,
    en: expect.stringContaining(words) as unknown,
  });
});

test('a cloud call of another name must be in config.json', async () => {
  const { wrong } = await project.examine({ ...ENV, REALNAME_OPENAPI_NAME: 'a.b' });
  expect(wrong).toEqual(['function_config']);
});

test('main package and subpackages each have a limit of 2 MB, and all together 30 MB', async () => {
  const app = { pages: ['index'], subPackages: [{ root: 'sub' }] };
  await project.write('dist/miniprogram/app.json', JSON.stringify(app));
  const half = 'x'.repeat(1.5 * MB);
  await project.write('dist/miniprogram/a.png', half);
  await project.write('dist/miniprogram/sub/a.png', half);
  expect((await project.examine()).wrong).toEqual([]);
  await project.write('dist/miniprogram/sub/b.png', half);
  const { findings } = await project.examine();
  expect(findings.find(({ id }) => id === 'sizes')).toMatchObject({
    ok: false,
    en: expect.stringContaining('sub/') as unknown,
  });
  for (let index = 0; index < 20; index += 1) await project.write(`dist/miniprogram/sub/c${index}.png`, half);
  expect((await project.examine()).findings.map(({ en }) => en).join()).toContain('30 MB');
});

test.each([
  ['20.19.0', 'win32-x64', []],
  ['24.1.0', 'darwin-arm64', []],
  ['20.18.0', 'linux-x64', ['node']],
  ['21.7.0', 'linux-x64', ['node']],
  ['22.12.0', 'linux-arm64', ['node', 'platform']],
])('Node %s on %s: wrong are %j', (version, platform, wrong) => {
  expect(checkMachine(version, platform).flatMap(({ id, ok }) => (ok === false ? [id] : []))).toEqual(wrong);
});

test.each([
  ['.a{}', true],
  ['@media (x){.a{b:c}}', true],
  ['.a{content:"}"}/* { */', true],
  ['.a{', false],
  ['.a{}}', false],
  ['/* .a{}', false],
])('the sheet %s is closed: %p', (sheet, closed) => {
  expect(isClosed(sheet)).toBe(closed);
});

test('the command prints JSON, and its exit code tells whether something is wrong', async () => {
  const tsx = path.join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [tsx, path.join(__dirname, 'doctor.ts'), ...args], {
      cwd: project.root,
      env: { ...process.env, ...ENV },
      encoding: 'utf8',
    });
  const { stdout, status } = run('--json');
  expect(JSON.parse(stdout)).toContainEqual(expect.objectContaining({ id: 'sizes', ok: true }));
  expect(status).toBe(0);
  await project.remove('dist/cloudfunctions');
  const failed = run();
  expect(failed.stdout).toContain('✗ function_files');
  expect(failed.status).toBe(1);
  expect(run('--nonsense').status).toBe(2);
});
