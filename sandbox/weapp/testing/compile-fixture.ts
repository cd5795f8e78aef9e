import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CompiledWeapp } from '../../shared/compiled-weapp';
import { compileWeapp } from '../compile-weapp';

/** Files of a weapp build by path; app.json, app.js and a page `pages/a` are there unless given. */
export type Files = Readonly<Record<string, string>>;

const DEFAULTS: Files = {
  'app.json': JSON.stringify({ pages: ['pages/a'], window: { navigationBarTitleText: 'Fixture' } }),
  'app.js': 'App({})',
  'pages/a.json': '{}',
  'pages/a.wxml': '<view></view>',
  'pages/a.js': 'Page({})',
  // Scripts say what they saw by `require('/report')(…)`.
  'report.js': "module.exports = (x) => wx.setStorageSync('reports', [...(wx.getStorageSync('reports') || []), x])",
};

/** Compiles a small hand-written build with WeChat's own compilers. */
export async function compileFixture(files: Files): Promise<CompiledWeapp> {
  const root = await mkdtemp(join(tmpdir(), 'weapp-'));
  try {
    for (const [path, text] of Object.entries({ ...DEFAULTS, ...files })) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    return await compileWeapp(root);
  } finally {
    await rm(root, { recursive: true });
  }
}
