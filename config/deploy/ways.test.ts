import { cp } from 'node:fs/promises';
import path from 'node:path';
import { ENV, ProjectOnDisk } from '../doctor/testing/project';
import { findDevTools } from './find-devtools';
import { describeCommand, type Upload, type Way } from './plan';
import { runCommand } from './run-command';
import { FakeTools } from './testing/fake-tools';
import { withCi } from './with-ci';
import { withCloudBase } from './with-cloudbase';
import { withDevTools } from './with-devtools';

const ROOT = path.resolve(__dirname, '..', '..');
const SECRET = '0123456789abcdef0123456789abcdef';
const SECRETS = {
  REALNAME_APP_SECRET: SECRET,
  REALNAME_HASH_SECRET: `a1${SECRET}`,
  REALNAME_RECEIPT_SECRET: `b2${SECRET}`,
};

let project: ProjectOnDisk;
let tools: FakeTools;
let upload: Upload;

/** @returns how each command ended */
async function runPlan(way: Way, wished: Upload): Promise<readonly string[]> {
  const plan = await way(wished);
  if ('id' in plan) throw new Error(plan.en);
  const PATH = `${tools.folder}${path.delimiter}${process.env['PATH'] ?? ''}`;
  const endings: string[] = [];
  for (const command of plan.commands) {
    endings.push(await runCommand(command, { root: wished.root, env: { ...process.env, ...wished.env, PATH } }));
  }
  return endings;
}

beforeEach(async () => {
  project = await ProjectOnDisk.make();
  tools = await FakeTools.make(project.root);
  await cp(path.join(ROOT, 'cloudbaserc.json'), path.join(project.root, 'cloudbaserc.json'));
  upload = {
    root: project.root,
    env: { ...ENV, ...SECRETS },
    target: { appid: ENV.TARO_APP_ID, cloudEnv: ENV.TARO_APP_CLOUD_ENV },
    functions: ['realname'],
    miniProgram: true,
    version: '1.0.0',
    desc: undefined,
    cli: undefined,
    key: undefined,
    functionsExist: true,
  };
});
afterEach(() => project.remove('.'));

const REFUSED: readonly [string, Way, (upload: Upload) => Upload, string][] = [
  ['no DevTools', withDevTools, (all) => ({ ...all, cli: 'nowhere/cli' }), 'download.html'],
  ['a function that ci may have to make', withCi, (all) => ({ ...all, functionsExist: false }), 'Nodejs8.9'],
  ['no key', withCi, (all) => all, '--key'],
  ['a key that is not there', withCi, (all) => ({ ...all, key: 'none.key' }), '开发设置'],
  ['a key that is none', withCi, (all) => ({ ...all, key: 'cloudbaserc.json' }), '开发设置'],
  ['no functions for CloudBase', withCloudBase, (all) => ({ ...all, functions: [] }), 'devtools'],
  ['a function that is not listed', withCloudBase, (all) => ({ ...all, functions: ['other'] }), 'no function other'],
  [
    'a secret that is not set',
    withCloudBase,
    (all) => ({ ...all, env: { ...all.env, REALNAME_HASH_SECRET: ' ' } }),
    'REALNAME_HASH_SECRET',
  ],
  [
    'a secret that the function would refuse',
    withCloudBase,
    (all) => ({ ...all, env: { ...all.env, REALNAME_HASH_SECRET: 'too short' } }),
    'REALNAME_HASH_SECRET',
  ],
];

test.each(REFUSED)('%s: refused, and it says what to do', async (_, way, spoil, words) => {
  const refusal = await way(spoil(upload));
  expect(refusal).toMatchObject({ ok: false, en: expect.stringContaining(words) as unknown });
  expect(JSON.stringify(refusal)).not.toMatch(/0123456789abcdef0123|too short/);
});

test('by ci functions and mini-program go without secrets, and it is told where the key is', async () => {
  await project.write('upload.key', '-----BEGIN RSA PRIVATE KEY-----');
  expect(await runPlan(withCi, { ...upload, key: 'upload.key', desc: '实名 核验' })).toEqual(['done', 'done']);
  const dist = path.join(project.root, 'dist');
  const npx = ['--yes', '--package', expect.stringMatching(/^miniprogram-ci@\d/) as string, '--', 'miniprogram-ci'];
  const file = path.join(project.root, 'upload.key');
  const whose = ['--appid', ENV.TARO_APP_ID, '--project-path', dist, '--private-key-path', file];
  const where = ['--env', 'prod-1', '--name', 'realname', '--path', path.join(dist, 'cloudfunctions', 'realname')];
  const words = ['--upload-version', '1.0.0', '--upload-description', '实名 核验', '--use-project-config'];
  expect(await tools.runs()).toEqual([
    { tool: 'npx', args: [...npx, 'cloud', 'functions', 'upload', ...where, ...whose], secrets: [] },
    { tool: 'npx', args: [...npx, 'upload', ...words, ...whose], secrets: [] },
  ]);
});

test.each([
  ['done', 'it says so', '✔ [realname] 云函数更新成功！', '0'],
  ['done', 'it says so in English', '√ [realname] Cloud function deployed successfully!', '0'],
  ['failed', 'only the code went', '✔ [realname] 云函数代码已更新！', '0'],
  ['failed', 'it says that it failed', '✔ [realname] 云函数更新成功！\n✖ [realname] 函数部署失败', '0'],
  ['failed', 'it speaks of another function', '✔ [other] 云函数更新成功！', '0'],
  ['failed', 'it says nothing', '', '0'],
  ['failed', 'it ends with an error', '✔ [realname] 云函数更新成功！', '1'],
])('by cloudbase it is %s where %s', async (ending, _, FAKE_OUTPUT, FAKE_STATUS) => {
  const env = { ...upload.env, FAKE_OUTPUT, FAKE_STATUS };
  expect(await runPlan(withCloudBase, { ...upload, env })).toEqual([ending]);
});

test('for the mini-program alone ci need not know of the functions', async () => {
  await project.write('upload.key', '-----BEGIN PRIVATE KEY-----');
  const plan = await withCi({ ...upload, functions: [], functionsExist: false, key: 'upload.key' });
  expect('commands' in plan && plan.commands.map(describeCommand)).toEqual([
    expect.stringContaining(' miniprogram-ci upload '),
  ]);
});

test('both functions of the example are known to CloudBase', async () => {
  const plan = await withCloudBase({ ...upload, functions: ['appointment', 'realname'] });
  expect('commands' in plan && plan.commands).toHaveLength(2);
});

test('DevTools is found on PATH', async () => {
  const { folder } = tools;
  const PATH = ['', project.root, folder].join(path.delimiter);
  expect(await findDevTools(undefined, { PATH }, 'linux')).toBe(path.join(folder, 'cli'));
  expect(await findDevTools(undefined, {}, 'linux')).toBeUndefined();
});

test('words with blanks are printed in quotes', () => {
  const ifItFails = { zh: '', en: '' };
  expect(describeCommand({ file: 'C:\\a b\\cli.bat', args: ['--desc', '实名', 'x'], ifItFails })).toBe(
    '"C:\\a b\\cli.bat" --desc "实名" x',
  );
});

// Through the shell of Windows a command that is not there is one that fails.
test('a tool that is not on this machine is told from one that fails', async () => {
  const command = { file: 'no-such-tool', args: [], ifItFails: { zh: '', en: '' } };
  const ending = await runCommand(command, { root: project.root, env: process.env });
  expect(ending).toBe(process.platform === 'win32' ? 'failed' : 'not_found');
});
