import { access, constants } from 'node:fs/promises';
import path from 'node:path';

const INSTALLED: Partial<Record<NodeJS.Platform, string>> = {
  darwin: '/Applications/wechatwebdevtools.app/Contents/MacOS/cli',
  win32: 'C:\\Program Files (x86)\\Tencent\\微信web开发者工具\\cli.bat',
};

const isThere = (file: string): Promise<boolean> =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  );

/** @returns DevTools' command line: the one given, or where it is installed, or on PATH; undefined where there is none */
export async function findDevTools(
  given: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  platform = process.platform,
): Promise<string | undefined> {
  const name = platform === 'win32' ? 'cli.bat' : 'cli';
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const installed = INSTALLED[platform];
  const places = [...(installed === undefined ? [] : [installed]), ...folders.map((folder) => path.join(folder, name))];
  for (const place of given === undefined ? places : [given]) {
    if (await isThere(place)) return place;
  }
  return undefined;
}
