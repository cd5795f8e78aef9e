import { spawn, type ChildProcessByStdio } from 'node:child_process';
import path from 'node:path';
import type { Readable } from 'node:stream';

const ROOT = path.join(__dirname, '..');
const TSX = path.join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');

/** @returns what it printed until it could be used */
function untilStarted(start: ChildProcessByStdio<null, Readable, null>): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    start.once('error', reject);
    start.once('close', () => {
      reject(new Error(`It ended: ${printed}`));
    });
    start.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('Ctrl-C')) resolve(printed);
    });
  });
}

test('npm start says where to look, serves the built mini-program, and ends when told', async () => {
  const args = [TSX, path.join(ROOT, 'sandbox', 'start.ts'), '--no-build', '--port', '0'];
  const start = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => start.once('close', resolve));
  try {
    const printed = await untilStarted(start);
    const [page] = /http:\/\/localhost:\d+/.exec(printed) ?? [];
    const weapp = (await (await fetch(`${String(page)}/weapp.json`)).json()) as { pages: unknown };
    expect(weapp.pages).toEqual(['pages/appointment/index', 'pages/realname/index', 'pages/privacy/index']);
  } finally {
    start.kill('SIGINT');
    await ended;
  }
});
