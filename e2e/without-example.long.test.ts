/** The project without its example of a business, as README.md says to delete it: it builds, and people walk through. */
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { compileWeapp } from '../sandbox/weapp/compile-weapp';
import { BUILD_FOLDER } from '../sandbox/shared/build-folder';
import type { CompiledWeapp } from '../sandbox/shared/compiled-weapp';
import { declareWalk } from './testing/walk-suite';

const ROOT = path.join(__dirname, '..');
const COPY = path.join(ROOT, '.cache', 'without-example');
const run = promisify(execFile);

/** All that a build needs. */
const COPIED = ['contract', 'miniprogram', 'component', 'cloudfunctions', 'config'];
const COPIED_FILES = [
  'sandbox/shared/build-folder.ts',
  'package.json',
  'project.config.json',
  'babel.config.js',
  'tsconfig.json',
  'tsconfig.base.json',
  '.env',
  'LICENSE',
];
const CONFIG = path.join(COPY, 'miniprogram', 'app.config.ts');

async function copyWithout(): Promise<void> {
  await rm(COPY, { recursive: true, force: true });
  await mkdir(path.join(COPY, 'sandbox', 'shared'), { recursive: true });
  await Promise.all(
    [...COPIED, ...COPIED_FILES].map((name) => cp(path.join(ROOT, name), path.join(COPY, name), { recursive: true })),
  );
  await symlink(path.join(ROOT, 'node_modules'), path.join(COPY, 'node_modules'), 'junction');
  await rm(path.join(COPY, 'miniprogram', 'pages', 'appointment'), { recursive: true });
  await rm(path.join(COPY, 'cloudfunctions', 'appointment'), { recursive: true });
  const lines = (await readFile(CONFIG, 'utf8')).split('\n');
  const kept = lines.filter((line) => !line.includes("'pages/appointment/index'"));
  if (lines.length - kept.length !== 1) throw new Error('The example is not one line of app.config.ts any more.');
  await writeFile(CONFIG, kept.join('\n'));
}

async function build(): Promise<CompiledWeapp> {
  await copyWithout();
  const tsx = path.join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  await run(process.execPath, [tsx, path.join(COPY, 'config', 'build.ts'), '--sandbox'], { cwd: COPY });
  return compileWeapp(path.join(COPY, BUILD_FOLDER, 'miniprogram'));
}

let built: Promise<CompiledWeapp> | undefined;
const weapp = (): Promise<CompiledWeapp> => (built ??= build());

test('the check is the home page then', async () => {
  expect((await weapp()).pages).toEqual(['pages/realname/index', 'pages/privacy/index']);
});

declareWalk(
  {
    name: 'the Taro app without its example',
    weapp,
    home: 'pages/realname/index',
    homeWords: '下一步：去授权',
    check: 'pages/realname/index',
  },
  ['https'],
);
