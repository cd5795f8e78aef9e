import { spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dotenvParse } from '@tarojs/helper';
import { buildComponent } from './build-component';
import { buildFunction } from './build-function';
import { MODULE_LIST } from './notices/list-modules';
import { noticesOf, type ProjectPackage } from './notices/write-notices';
import { checkForPhones } from './phone-engine';
import { warnOfSample } from './sample-institution';
import { describeTarget, readTarget } from './target';

const ROOT = path.resolve(__dirname, '..');
const TARO = path.join(ROOT, 'node_modules', '@tarojs', 'cli', 'bin', 'taro');

/** @returns the files that went into the bundles */
async function buildFunctions(distDir: string, unbundled: boolean): Promise<readonly string[]> {
  const entries = await readdir(path.join(ROOT, 'cloudfunctions'), { withFileTypes: true });
  const files: string[] = [];
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    const outDir = path.join(ROOT, distDir, 'cloudfunctions', name);
    const { outputs } = await buildFunction({ name, outDir, unbundled });
    const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
    files.push(...inputs.flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [path.join(ROOT, file)] : [])));
    console.log(`built ${distDir}/cloudfunctions/${name}`);
  }
  return files;
}

/**
 * Taro's own command; its output is shown only if it fails, as it is long.
 * @returns the files that went into the mini-program
 */
async function buildMiniProgram(): Promise<readonly string[]> {
  const taro = spawn(process.execPath, [TARO, 'build', '--type', 'weapp'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  taro.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  taro.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  const status = await new Promise((resolve) => taro.once('close', resolve));
  if (status !== 0) {
    console.error(output.join(''));
    throw new Error('The mini-program does not build: Taro says why above.');
  }
  checkForPhones(path.join(ROOT, 'dist', 'miniprogram'));
  console.log('built dist/miniprogram');
  return JSON.parse(await readFile(MODULE_LIST, 'utf8')) as readonly string[];
}

async function writeNotices(files: readonly string[]): Promise<void> {
  const project = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as ProjectPackage;
  // The script that loads the mini-program's other scripts is webpack's own.
  const webpack = path.join(ROOT, 'node_modules', 'webpack', 'package.json');
  await writeFile(path.join(ROOT, 'dist', 'THIRD_PARTY_NOTICES'), noticesOf(project, [...files, webpack]));
}

async function main(): Promise<void> {
  // For `npm run test:long`: without the Taro app; the functions as they are deployed and with the SDK in node_modules.
  if (process.argv.includes('--functions')) {
    await buildFunctions('dist', false);
    await buildFunctions('.cache/unbundled', true);
    await buildComponent(path.join(ROOT, 'dist', 'realname-check'));
    return;
  }
  // Puts what the files say into `process.env`, as Taro itself will.
  dotenvParse(ROOT, undefined, 'production');
  const target = readTarget(process.env);
  const [functions, miniProgram] = await Promise.all([
    buildFunctions('dist', false),
    buildMiniProgram(),
    // Holds nothing of others: no notices.
    buildComponent(path.join(ROOT, 'dist', 'realname-check')),
  ]);
  console.log('built dist/realname-check');
  await writeNotices([...functions, ...miniProgram]);
  console.log(describeTarget(target));
  warnOfSample(ROOT);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
