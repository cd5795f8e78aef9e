import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { IPluginContext } from '@tarojs/service';

/**
 * A Taro plugin that makes `dist/` a project of its own for WeChat DevTools. Taro has put `project.config.json`, with
 * the appid of `TARO_APP_ID`, into the mini-program's folder, where the cloud functions are out of sight.
 */
export default function projectConfig(ctx: IPluginContext): void {
  ctx.onBuildFinish(async () => {
    const { outputPath } = ctx.paths;
    const written = path.join(outputPath, 'project.config.json');
    const config = JSON.parse(await readFile(written, 'utf8')) as object;
    const moved = { ...config, miniprogramRoot: 'miniprogram/', cloudfunctionRoot: 'cloudfunctions/' };
    await writeFile(path.resolve(outputPath, '..', 'project.config.json'), `${JSON.stringify(moved, null, 2)}\n`);
    await rm(written);
  });
}
