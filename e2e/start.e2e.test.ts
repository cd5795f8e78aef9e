import { spawn } from 'node:child_process';
import path from 'node:path';

const ROOT = path.join(__dirname, '..');
const TSX = path.join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');

test('npm start says where to look, serves the built mini-program, and ends when told', async () => {
  const args = [TSX, path.join(ROOT, 'sandbox', 'start.ts'), '--no-build', '--port', '0'];
  const start = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => start.once('close', resolve));
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    start.once('error', reject);
    start.once('close', () => {
      reject(new Error(`It ended: ${printed}`));
    });
    start.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('Ctrl-C')) resolve();
    });
  });
  const [page] = /http:\/\/localhost:\d+/.exec(printed) ?? [];
  const weapp = (await (await fetch(`${String(page)}/weapp.json`)).json()) as { pages: unknown };
  expect(weapp.pages).toEqual(['pages/realname/index', 'pages/privacy/index']);
  start.kill('SIGINT');
  await ended;
});
