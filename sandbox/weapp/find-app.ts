import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

type Found = { readonly ok: true; readonly folder: string } | { readonly ok: false; readonly problem: string };

/** DevTools opens the folder with project.config.json, which may name another one for the mini-program itself. */
function miniprogramRoot(folder: string): string {
  try {
    const config = JSON.parse(readFileSync(path.join(folder, 'project.config.json'), 'utf8')) as unknown;
    const isNamed = typeof config === 'object' && config !== null && 'miniprogramRoot' in config;
    return isNamed && typeof config.miniprogramRoot === 'string' ? path.join(folder, config.miniprogramRoot) : folder;
  } catch {
    return folder;
  }
}

/**
 * The folder with app.json of a mini-program that somebody names by its folder, or by that of its project.
 * @returns the problem in words that say what to do
 */
export function findApp(given: string): Found {
  const folder = existsSync(path.join(given, 'app.json')) ? given : miniprogramRoot(given);
  if (existsSync(path.join(folder, 'app.json'))) return { ok: true, folder };
  return {
    ok: false,
    problem:
      `没有找到 ${path.join(folder, 'app.json')}。--app 后面要写原生小程序的文件夹，里面有 app.json；用 Taro、uni-app 写的，先构建成微信小程序，再写构建出来的文件夹。\n` +
      `There is no ${path.join(folder, 'app.json')}. --app takes the folder of a native mini-program, with app.json in it; one that is written in Taro or uni-app has to be built for WeChat first: give the folder that was built.`,
  };
}
