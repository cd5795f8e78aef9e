import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dotenvParse } from '@tarojs/helper';
import { buildComponent } from './build-component';
import { buildFunction } from './build-function';
import { MODULE_LIST } from './notices/list-modules';
import { noticesOf, type ProjectPackage } from './notices/write-notices';
import { checkForPhones } from './phone-engine';
import { warnOfSample } from './sample-institution';
import { changesByHand } from './project-config';
import { describeTarget, readTarget, SANDBOX, type Target } from './target';
import { BUILD_FOLDER } from '../sandbox/shared/build-folder';

const ROOT = path.resolve(__dirname, '..');
const TARO = path.join(ROOT, 'node_modules', '@tarojs', 'cli', 'bin', 'taro');

/** @returns the files that went into the bundles */
async function buildFunctions(distDir: string, unbundled: boolean): Promise<readonly string[]> {
  const entries = await readdir(path.join(ROOT, 'cloudfunctions'), { withFileTypes: true });
  const files: string[] = [];
  // The example goes with its page: whoever takes the page away does not want the function either.
  const isWanted = (name: string): boolean =>
    name !== 'appointment' || existsSync(path.join(ROOT, 'miniprogram', 'pages', 'appointment'));
  for (const { name } of entries.filter((entry) => entry.isDirectory() && isWanted(entry.name))) {
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
async function buildMiniProgram(distDir: string, { appid, cloudEnv }: Target): Promise<readonly string[]> {
  const taro = spawn(process.execPath, [TARO, 'build', '--type', 'weapp'], {
    cwd: ROOT,
    // What the environment holds goes before .env and .env.local.
    env: {
      ...process.env,
      NODE_ENV: 'production',
      FORCE_COLOR: '0',
      BUILD_FOLDER: distDir,
      TARO_APP_ID: appid,
      TARO_APP_CLOUD_ENV: cloudEnv,
    },
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
  checkForPhones(path.join(ROOT, distDir, 'miniprogram'));
  console.log(`built ${distDir}/miniprogram`);
  return JSON.parse(await readFile(MODULE_LIST, 'utf8')) as readonly string[];
}

async function writeNotices(distDir: string, files: readonly string[]): Promise<void> {
  const project = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as ProjectPackage;
  // The script that loads the mini-program's other scripts is webpack's own.
  const webpack = path.join(ROOT, 'node_modules', 'webpack', 'package.json');
  await writeFile(path.join(ROOT, distDir, 'THIRD_PARTY_NOTICES'), noticesOf(project, [...files, webpack]));
}

async function buildAll(distDir: string, target: Target): Promise<void> {
  const [functions, miniProgram] = await Promise.all([
    buildFunctions(distDir, false),
    buildMiniProgram(distDir, target),
    // Holds nothing of others: no notices.
    buildComponent(path.join(ROOT, distDir, 'realname-check')),
  ]);
  console.log(`built ${distDir}/realname-check`);
  await writeNotices(distDir, [...functions, ...miniProgram]);
}

async function main(): Promise<void> {
  // For `npm run test:long`: without the Taro app; the functions as they are deployed and with the SDK in node_modules.
  if (process.argv.includes('--functions')) {
    await buildFunctions(BUILD_FOLDER, false);
    await buildFunctions('.cache/unbundled', true);
    await buildComponent(path.join(ROOT, BUILD_FOLDER, 'realname-check'));
    return;
  }
  // For whoever drops the check into a mini-program of their own: nothing in it depends on an appid.
  if (process.argv.includes('--component')) {
    await buildComponent(path.join(ROOT, 'dist', 'realname-check'));
    console.log('built dist/realname-check');
    return;
  }
  // Whatever .env.local says: the sandbox has a mini-program and an environment of its own.
  if (process.argv.includes('--sandbox')) {
    await buildAll(BUILD_FOLDER, SANDBOX);
    return;
  }
  // Puts what the files say into `process.env`, as Taro itself will.
  dotenvParse(ROOT, undefined, 'production');
  const target = readTarget(process.env);
  await buildAll('dist', target);
  console.log(describeTarget(target));
  const byHand = await changesByHand(ROOT);
  if (byHand.length > 0) {
    console.log(
      `Kept in dist/project.config.json, as changed there: ${byHand.join(', ')}. Delete the file to have project.config.json again.\n` +
        `dist/project.config.json 里的这些改动已保留：${byHand.join('、')}。想恢复成 project.config.json 的内容，请删除它再构建。`,
    );
  }
  warnOfSample(ROOT);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
