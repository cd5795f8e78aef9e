import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = path.resolve(__dirname, '..');
const PARENT = path.join(ROOT, '.cache', 'bench', 'template');

/** Lines of the template's configuration that need packages which are of no use for the build and not installed here. */
const NOT_INSTALLED = /^.*(?:TsconfigPathsPlugin|plugin-generator).*$\n?/gm;

/**
 * Taro's own default template (React, webpack 5, TypeScript), as `taro init` makes it, built for production. It lies
 * within the project, so that it is built with the same packages as ours.
 * @returns the folder of the mini-program
 */
export async function buildTemplate(): Promise<string> {
  await rm(PARENT, { recursive: true, force: true });
  await run(process.execPath, [path.join(__dirname, 'create-template.cjs'), PARENT], { cwd: ROOT });
  const project = path.join(PARENT, 'template');
  const config = path.join(project, 'config', 'index.ts');
  await writeFile(config, (await readFile(config, 'utf8')).replace(NOT_INSTALLED, ''));
  const taro = path.join(ROOT, 'node_modules', '@tarojs', 'cli', 'bin', 'taro');
  await run(process.execPath, [taro, 'build', '--type', 'weapp'], {
    cwd: project,
    env: { ...process.env, NODE_ENV: 'production', FORCE_COLOR: '0' },
  });
  return path.join(project, 'dist');
}
