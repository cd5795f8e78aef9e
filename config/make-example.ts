import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { BUILD_FOLDER } from '../sandbox/shared/build-folder';

const run = promisify(execFile);
const ROOT = path.resolve(__dirname, '..');
const DROP_IN = path.join(ROOT, BUILD_FOLDER, 'realname-check');

export const EXAMPLES = ['native', 'npm'] as const;
export type Example = (typeof EXAMPLES)[number];

/**
 * Packs the drop-in as npm would publish it, and unpacks it into a folder.
 * @returns the names of the packed files
 */
export async function unpackDropIn(into: string): Promise<readonly string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'realname-check-'));
  try {
    // On Windows npm is a script, which only a shell runs.
    const npm = ['pack', '--json', '--pack-destination', folder];
    const { stdout } = await run('npm', npm, { cwd: DROP_IN, shell: process.platform === 'win32' });
    const [packed] = JSON.parse(stdout) as readonly { filename: string; files: readonly { path: string }[] }[];
    if (packed === undefined) throw new Error('npm packed nothing.');
    await run('tar', ['-xzf', packed.filename], { cwd: folder });
    await mkdir(path.dirname(into), { recursive: true });
    await rm(into, { recursive: true, force: true });
    await cp(path.join(folder, 'package'), into, { recursive: true });
    return packed.files.map((file) => file.path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Makes a mini-program that is ready to be opened: an example and the drop-in of `dist/`, as a host would copy it. */
export async function makeExample(example: Example, into: string): Promise<void> {
  await rm(into, { recursive: true, force: true });
  await cp(path.join(ROOT, 'examples', example), into, { recursive: true });
  if (example === 'native')
    await cp(DROP_IN, path.join(into, 'packages', 'check', 'realname-check'), { recursive: true });
  else await unpackDropIn(path.join(into, 'miniprogram_npm', 'wechat-realname-check'));
}
