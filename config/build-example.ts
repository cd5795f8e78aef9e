import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { BUILD_FOLDER } from '../sandbox/shared/build-folder';

const ROOT = path.resolve(__dirname, '..');
const DROP_IN = path.join(ROOT, BUILD_FOLDER, 'realname-check');

/** Examples that a framework builds: where a host copies the drop-in to, and where the mini-program is then. */
const FRAMEWORKS = {
  'uni-app': { dropIn: 'src/packages/check/wxcomponents/realname-check', output: 'dist/build/mp-weixin' },
  'taro-vue': { dropIn: 'src/realname-check', output: 'dist' },
} as const;

export type FrameworkExample = keyof typeof FRAMEWORKS;

export const isFrameworkExample = (name: string): name is FrameworkExample => name in FRAMEWORKS;

/** What stays from one build to the next, with a note in it of which lock file it was installed from. */
const PACKAGES = 'node_modules';
const NOTE = '.installed-lock-file';

async function npm(args: readonly string[], folder: string, failure: string): Promise<void> {
  try {
    await promisify(execFile)('npm', [...args], {
      cwd: folder,
      // With CI set uni-app does not report to its maker. Jest's own NODE_ENV means something else to both frameworks.
      env: { ...process.env, CI: 'true', NODE_ENV: 'production', FORCE_COLOR: '0' },
      maxBuffer: 1 << 26,
      // On Windows npm is a script, which only a shell runs.
      shell: process.platform === 'win32',
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error([failure, stdout.slice(-2000), stderr.slice(-2000)].join('\n'), { cause: error });
  }
}

async function install(folder: string, example: FrameworkExample): Promise<void> {
  const lock = createHash('sha256')
    .update(await readFile(path.join(folder, 'package-lock.json')))
    .digest('hex');
  const note = path.join(folder, PACKAGES, NOTE);
  if ((await readFile(note, 'utf8').catch(() => '')) === lock) return;
  const quietly = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
  const failure = `The packages of examples/${example} do not install: they come from npm's registry, is it reachable?`;
  await npm(['ci', '--include=dev', ...quietly], folder, failure);
  await writeFile(note, lock);
}

/**
 * Builds an example with the drop-in in it, in `.cache/examples/`. Its packages are installed once for each lock file.
 * @returns the folder of the mini-program, within the project
 */
export async function buildExample(example: FrameworkExample): Promise<string> {
  const { dropIn, output } = FRAMEWORKS[example];
  const cached = path.join('.cache', 'examples', example);
  const folder = path.join(ROOT, cached);
  await mkdir(folder, { recursive: true });
  const old = (await readdir(folder)).filter((name) => name !== PACKAGES);
  await Promise.all(old.map((name) => rm(path.join(folder, name), { recursive: true })));
  const source = path.join(ROOT, 'examples', example);
  // Somebody may have installed and built there, too.
  const isSource = (file: string): boolean => ![PACKAGES, 'dist'].includes(path.relative(source, file));
  await cp(source, folder, { recursive: true, filter: isSource });
  await cp(DROP_IN, path.join(folder, dropIn), { recursive: true });
  await install(folder, example);
  await npm(['run', 'build'], folder, `examples/${example} does not build.`);
  return path.join(cached, output);
}
