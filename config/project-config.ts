import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { IPluginContext } from '@tarojs/service';

type ProjectConfig = Readonly<Record<string, unknown>>;

const ROOTS = { miniprogramRoot: 'miniprogram/', cloudfunctionRoot: 'cloudfunctions/' };
/** What every build writes anew. */
const OURS = ['appid', ...Object.keys(ROOTS)];

/** An empty one where there is none. */
async function readConfig(file: string): Promise<ProjectConfig> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as ProjectConfig;
  } catch {
    return {};
  }
}

/** @returns what DevTools, or somebody, has changed in `dist/project.config.json`: a build keeps it */
export async function changesByHand(root: string): Promise<readonly string[]> {
  const [source, built] = await Promise.all([
    readConfig(path.join(root, 'project.config.json')),
    readConfig(path.join(root, 'dist', 'project.config.json')),
  ]);
  const names = [...new Set([...Object.keys(source), ...Object.keys(built)])];
  return names.filter((name) => !OURS.includes(name) && !isDeepStrictEqual(source[name], built[name])).sort();
}

/**
 * A Taro plugin that makes `dist/` a project of its own for WeChat DevTools. Taro has put `project.config.json`, with
 * the appid of `TARO_APP_ID`, into the mini-program's folder, where the cloud functions are out of sight.
 */
export default function projectConfig(ctx: IPluginContext): void {
  ctx.onBuildFinish(async () => {
    const { outputPath } = ctx.paths;
    const written = path.join(outputPath, 'project.config.json');
    const config = await readConfig(written);
    const file = path.resolve(outputPath, '..', 'project.config.json');
    const { appid } = config;
    const moved = { ...config, ...(await readConfig(file)), ...(appid === undefined ? {} : { appid }), ...ROOTS };
    await writeFile(file, `${JSON.stringify(moved, null, 2)}\n`);
    await rm(written);
  });
}
