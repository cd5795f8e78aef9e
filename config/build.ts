import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { dotenvParse } from '@tarojs/helper';
import { buildFunction } from './build-function';
import { checkForPhones } from './phone-engine';
import { describeTarget, readTarget } from './target';

const ROOT = path.resolve(__dirname, '..');
const TARO = path.join(ROOT, 'node_modules', '@tarojs', 'cli', 'bin', 'taro');

async function buildFunctions(distDir: string, unbundled: boolean): Promise<void> {
  const entries = await readdir(path.join(ROOT, 'cloudfunctions'), { withFileTypes: true });
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    await buildFunction({ name, outDir: path.join(ROOT, distDir, 'cloudfunctions', name), unbundled });
    console.log(`built ${distDir}/cloudfunctions/${name}`);
  }
}

/** Taro's own command; its output is shown only if it fails, as it is long. */
async function buildMiniProgram(): Promise<void> {
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
}

async function main(): Promise<void> {
  // For `npm run test:long`: the functions alone, as they are deployed and with the SDK left in node_modules.
  if (process.argv.includes('--functions')) {
    await buildFunctions('dist', false);
    await buildFunctions('.cache/unbundled', true);
    return;
  }
  // Puts what the files say into `process.env`, as Taro itself will.
  dotenvParse(ROOT, undefined, 'production');
  const target = readTarget(process.env);
  await Promise.all([buildFunctions('dist', false), buildMiniProgram()]);
  console.log(describeTarget(target));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
