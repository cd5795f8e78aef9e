import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeExample } from '../config/make-example';

const ROOT = path.join(__dirname, '..');
const TSX = path.join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');

/** Runs `npm start` with what is built, until it serves its page or has ended. */
async function start(...options: readonly string[]): Promise<{
  readonly printed: string;
  /** Undefined: it ended by itself. */
  readonly url: string | undefined;
  readonly stop: () => Promise<unknown>;
}> {
  const args = [TSX, path.join(ROOT, 'sandbox', 'start.ts'), '--no-build', '--port', '0', ...options];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  const ended = new Promise((resolve) => child.once('close', resolve));
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        if (printed.includes('Ctrl-C')) resolve();
      });
    }
  });
  await Promise.race([ready, ended]);
  return {
    printed,
    url: /http:\/\/localhost:\d+/.exec(printed)?.[0],
    stop() {
      child.kill('SIGINT');
      return ended;
    },
  };
}

const pagesAt = async (url: string | undefined): Promise<unknown> =>
  ((await (await fetch(`${String(url)}/weapp.json`)).json()) as { pages: unknown }).pages;

test('npm start says where to look, serves the built mini-program, and ends when told', async () => {
  const { url, stop } = await start();
  const pages = await pagesAt(url).finally(stop);
  expect(pages).toEqual(['pages/appointment/index', 'pages/realname/index', 'pages/privacy/index']);
});

test('npm start -- --app serves another mini-program, with --env for its cloud', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'app-'));
  await makeExample('native', folder);
  const { url, stop, printed } = await start('--app', folder, '--env', 'prod-1');
  expect(printed).toContain(folder);
  const check = 'packages/check/realname-check/page';
  const call = { name: 'realname', data: { action: 'status' }, openid: 'o1', initEnv: 'prod-2' };
  const answer = await fetch(`${String(url)}/call-function`, { method: 'POST', body: JSON.stringify(call) });
  const pages = await pagesAt(url).finally(stop);
  expect(await answer.text()).toContain('Environment not found');
  expect(pages).toEqual(['pages/home/index', 'pages/privacy/index', check]);
  await rm(folder, { recursive: true });
});

test('a folder without a mini-program is refused, with what to give instead', async () => {
  const { url, printed } = await start('--app', 'docs');
  expect(url).toBeUndefined();
  expect(printed).toContain(`没有找到 ${path.join(ROOT, 'docs', 'app.json')}`);
});
