import { spawnSync } from 'node:child_process';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { ENV, ProjectOnDisk } from '../doctor/testing/project';
import { readArguments } from './arguments';
import { FakeTools } from './testing/fake-tools';

const ROOT = path.resolve(__dirname, '..', '..');
const TSX = path.join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
const SECRET = '0123456789abcdef0123456789abcdef';
const SECRETS = {
  REALNAME_APP_SECRET: SECRET,
  REALNAME_HASH_SECRET: `a1${SECRET}`,
  REALNAME_RECEIPT_SECRET: `b2${SECRET}`,
};
const KEY = '-----BEGIN RSA PRIVATE KEY-----\nnone\n';
const DEPLOYED = '✔ [realname] 云函数部署成功！';

let project: ProjectOnDisk;
let tools: FakeTools;

beforeEach(async () => {
  project = await ProjectOnDisk.make();
  tools = await FakeTools.make(project.root);
  for (const file of ['cloudbaserc.json', 'package.json'])
    await cp(path.join(ROOT, file), path.join(project.root, file));
  await project.write('upload.key', KEY);
});
afterEach(() => project.remove('.'));

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [TSX, path.join(__dirname, 'deploy.ts'), ...args], {
    cwd: project.root,
    env: {
      ...process.env,
      ...ENV,
      ...SECRETS,
      PATH: `${tools.folder}${path.delimiter}${process.env['PATH'] ?? ''}`,
      ...env,
    },
    encoding: 'utf8',
  });
  return { output: stdout + stderr, status };
}

test('devtools: functions and mini-program go by the command line of DevTools, without secrets', async () => {
  const dist = path.join(project.root, 'dist');
  const { output, status } = run(['devtools', '--cli', tools.cli, '--version', '1.0.0', '--desc', '实名 核验']);
  expect(await tools.runs()).toEqual([
    {
      tool: 'cli',
      args: ['cloud', 'functions', 'deploy', '--env', 'prod-1', '--names', 'realname', '--project', dist],
      secrets: [],
    },
    {
      tool: 'cli',
      args: ['upload', '--version', '1.0.0', '--desc', '实名 核验', '--project', dist],
      secrets: [],
    },
  ]);
  expect(output).toContain('npm run doctor:remote');
  expect(status).toBe(0);
});

test('cloudbase: the functions go by its CLI, which gets the secrets by the environment alone', async () => {
  const { output, status } = run(['cloudbase'], { FAKE_OUTPUT: DEPLOYED });
  expect(await tools.runs()).toEqual([
    {
      tool: 'npx',
      args: [
        '--yes',
        '--package',
        expect.stringMatching(/^@cloudbase\/cli@\d/),
        '--',
        ...['tcb', 'fn', 'deploy', 'realname', '--force', '--envId', 'prod-1'],
      ],
      secrets: Object.keys(SECRETS),
    },
  ]);
  expect(output).toContain('devtools --only mini-program');
  expect(output).not.toContain(SECRET);
  expect(status).toBe(0);
});

test('after a command that fails none is run, and it is said what to look at', async () => {
  const { output, status } = run(['devtools', '--cli', tools.cli], { FAKE_STATUS: '255' });
  expect(await tools.runs()).toHaveLength(1);
  expect(output).toContain('服务端口');
  expect(status).toBe(1);
});

test('a dry run prints the commands and runs none', async () => {
  const { output, status } = run(['ci', '--key', 'upload.key', '--only', 'mini-program', '--dry-run']);
  expect(output).toContain('miniprogram-ci upload --upload-version');
  expect(await tools.runs()).toEqual([]);
  expect(status).toBe(0);
});

test('what the doctor finds wrong is not uploaded, and it says what to do', async () => {
  await project.write('miniprogram/app.tsx', '');
  const { output, status } = run(['devtools', '--cli', tools.cli]);
  expect(output).toContain('✗ built');
  expect(output).toContain('npm run build');
  expect(await tools.runs()).toEqual([]);
  expect(status).toBe(1);
});

test.each([
  ['no way', []],
  ['an unknown way', ['ftp']],
  ['two ways', ['ci', 'devtools']],
  ['something else alone', ['ci', '--only', 'docs']],
  ['a version that is an option', ['ci', '--version=-x']],
  ['a description that a shell would read', ['ci', '--desc', 'a" & del']],
  ['a description that is an option', ['ci', '--desc=--project']],
  ['an unknown option', ['ci', '--secret', 'x']],
])('%s is refused', (_, args) => {
  expect(() => readArguments(args)).toThrow();
});

test('a command that makes no sense ends with how it is used', () => {
  const { output, status } = run(['ftp']);
  expect(output).toContain('npm run deploy --');
  expect(status).toBe(2);
});
