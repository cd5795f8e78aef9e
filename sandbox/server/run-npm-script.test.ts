import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runNpmScript } from './run-npm-script';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'run-npm-script-'));
});
afterEach(() => rm(folder, { recursive: true }));

const withBuild = (command: string): Promise<void> =>
  writeFile(path.join(folder, 'package.json'), JSON.stringify({ scripts: { 'build:sandbox': command } }));

test('reports success when the build succeeds', async () => {
  await withBuild('echo built it');
  expect(await runNpmScript('build:sandbox', folder)).toMatchObject({
    ok: true,
    text: expect.stringContaining('built it') as string,
  });
});

test('reports what a failing build printed', async () => {
  await withBuild('echo the reason && exit 1');
  expect(await runNpmScript('build:sandbox', folder)).toMatchObject({
    ok: false,
    text: expect.stringContaining('the reason') as string,
  });
});
