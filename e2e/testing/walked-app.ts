import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildExample, type FrameworkExample } from '../../config/build-example';
import { makeExample, type Example } from '../../config/make-example';
import type { CompiledWeapp } from '../../sandbox/shared/compiled-weapp';
import { compileWeapp } from '../../sandbox/weapp/compile-weapp';
import { BUILT } from '../../sandbox/sandbox';
import { refuseOnPoorEngine } from './poor-engine';

/** A mini-program with the check in it, as people walk through it. */
export interface WalkedApp {
  readonly name: string;
  /** Through WeChat's compilers, once for all tests of a file. */
  readonly weapp: () => Promise<CompiledWeapp>;
  /** Where WeChat starts it, and what is read there. */
  readonly home: string;
  readonly homeWords: string;
  readonly check: string;
  /** What the home page needs before the button 预约. */
  readonly choice?: RegExp;
}

async function compile(folder: string): Promise<CompiledWeapp> {
  const weapp = await compileWeapp(folder);
  Object.entries(weapp.scripts).forEach(([name, code]) => {
    refuseOnPoorEngine(name, code);
  });
  return weapp;
}

/** Other words in one of the files. */
interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** Fails where the words are not there. */
const edited = (text: string | undefined, { file, from, to }: Edit): string => {
  if (text?.includes(from) !== true) throw new Error(`${file} does not say ${from}`);
  return text.replace(from, () => to);
};

/** @param edit before it is compiled */
export async function compileExample(example: Example, edit?: Edit): Promise<CompiledWeapp> {
  const folder = await mkdtemp(path.join(tmpdir(), 'example-'));
  try {
    await makeExample(example, folder);
    if (edit !== undefined) {
      const file = path.join(folder, edit.file);
      await writeFile(file, edited(await readFile(file, 'utf8'), edit));
    }
    return await compile(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What a framework asks of an engine is its own affair. */
const compileFramework = async (example: FrameworkExample): Promise<CompiledWeapp> =>
  compileWeapp(path.join(__dirname, '..', '..', await buildExample(example)));

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

export const TARO_APP: WalkedApp = {
  name: 'the Taro app',
  weapp: once(() => compile(path.join(BUILT, 'miniprogram'))),
  home: 'pages/appointment/index',
  homeWords: '请选择就诊日期',
  check: 'pages/realname/index',
  choice: /\d+月\d+日 周./,
};

/** The drop-in's folder in a subpackage, with its own page. */
export const NATIVE_APP: WalkedApp = {
  name: 'a native mini-program',
  weapp: once(() => compileExample('native')),
  home: 'pages/home/index',
  homeWords: '预约要核验本人身份',
  check: 'packages/check/realname-check/page',
};

/** The drop-in as an npm package, its component on a page of the host's. */
export const NPM_APP: WalkedApp = {
  name: 'a native mini-program with the npm package',
  weapp: once(() => compileExample('npm')),
  home: 'pages/home/index',
  homeWords: '预约要核验本人身份',
  check: 'pages/check/index',
};

/** The drop-in in a subpackage, its component on a page of the host's. */
export const UNI_APP: WalkedApp = {
  name: 'a uni-app mini-program',
  weapp: once(() => compileFramework('uni-app')),
  home: 'pages/home/index',
  homeWords: '预约要核验本人身份',
  check: 'packages/check/index',
};

/** The drop-in's folder, built by Taro with the host's own pages. */
export const TARO_VUE_APP: WalkedApp = {
  name: 'a Taro mini-program in Vue',
  weapp: once(() => compileFramework('taro-vue')),
  home: 'pages/home/index',
  homeWords: '预约要核验本人身份',
  check: 'realname-check/page',
};

/** The same app with other words in one of its scripts, compiled no second time. */
export function changed(app: WalkedApp, file: string, from: string, to: string): WalkedApp {
  return {
    ...app,
    weapp: once(async () => {
      const weapp = await app.weapp();
      const code = edited(weapp.scripts[file], { file, from, to });
      return { ...weapp, scripts: { ...weapp.scripts, [file]: code } };
    }),
  };
}
