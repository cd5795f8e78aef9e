import { spawn } from 'node:child_process';
import path from 'node:path';
import { good, wrong, type Check } from './finding';

/** 275 MB, so it is no dependency: npx fetches it where it is asked for. */
export const PACKER = 'miniprogram-ci@2.1.42';
const SCRIPT = path.join(__dirname, 'analyse-with-packer.cjs');

/** Lets WeChat's own packer read the project: pages, components and theme that are missing. It needs no key. */
export const checkWithPacker: Check = ({ root, env }) =>
  new Promise((resolve) => {
    const args = ['--yes', '--package', PACKER, 'node', SCRIPT, path.join(root, 'dist'), env['TARO_APP_ID'] ?? ''];
    // On Windows npx is a script, which only a shell runs.
    const shell = process.platform === 'win32';
    const quoted = shell ? args.map((arg) => `"${arg}"`) : args;
    const child = spawn('npx', quoted, { cwd: root, shell, stdio: ['ignore', 'ignore', 'pipe'] });
    let words = '';
    child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
    const end = (status: number | null): void => {
      const last = words.trim().split('\n').slice(-3).join(' ').slice(0, 300);
      resolve([
        status === 0
          ? good('packer', '微信的打包工具 miniprogram-ci 接受。', "WeChat's packer miniprogram-ci accepts it.")
          : wrong('packer', `微信的打包工具不接受：${last}`, `WeChat's packer refuses: ${last}`),
      ]);
    };
    child.once('error', (error) => {
      words = error.message;
      end(1);
    });
    child.once('close', end);
  });
