import { execFile } from 'node:child_process';
import { access, chmod, constants } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type WechatCompiler = 'wcc' | 'wcsc';

const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;

const BINARY_FOLDERS: Readonly<Record<string, string>> = {
  'linux-x64': 'linux',
  'darwin-x64': 'mac',
  'darwin-arm64': 'mac',
  'win32-x64': 'windows',
  'win32-arm64': 'windows',
};

/**
 * Where WeChat's compiler for a machine is, relative to the npm package `miniprogram-compiler`.
 * @throws Error that says what to do when WeChat offers none for this kind of machine
 */
export function compilerPath(compiler: WechatCompiler, platform: string, arch: string): string {
  const folder = BINARY_FOLDERS[`${platform}-${arch}`];
  if (folder === undefined) {
    throw new Error(
      `WeChat has no ${compiler} for ${platform}/${arch}. Run the sandbox on x64 Linux, macOS or Windows, ` +
        'for example in a container started with `docker run --platform linux/amd64`.',
    );
  }
  return join('bin', folder, folder === 'windows' ? `${compiler}.exe` : compiler);
}

/** npm unpacks the Linux binaries without the right to execute them. */
async function makeExecutable(file: string): Promise<void> {
  try {
    await access(file, constants.X_OK);
  } catch {
    await chmod(file, 0o755);
  }
}

/**
 * Runs WeChat's wcc or wcsc.
 * @returns what it printed
 * @throws Error with the compiler's own words when it refuses the input
 */
export async function runCompiler(compiler: WechatCompiler, args: readonly string[], cwd: string): Promise<string> {
  const home = dirname(createRequire(__filename).resolve('miniprogram-compiler/package.json'));
  const file = join(home, compilerPath(compiler, process.platform, process.arch));
  await makeExecutable(file);
  return new Promise((resolve, reject) => {
    execFile(file, args, { cwd, maxBuffer: MAX_OUTPUT_BYTES }, (error, stdout, stderr) => {
      if (error === null) {
        resolve(stdout);
        return;
      }
      const words = stderr.trim() === '' ? error.message : stderr.trim();
      const advice = error.code === 'ENOEXEC' ? ` (on macOS with Apple silicon, install Rosetta)` : '';
      reject(new Error(`${compiler} failed in ${cwd}: ${words}${advice}`, { cause: error }));
    });
  });
}
