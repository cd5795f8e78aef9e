import path from 'node:path';
import { isRecord } from '../../contract';
import { good, wrong, type Check } from './finding';
import { listFiles, readJson } from './files';

const MB = 1024 * 1024;
/** WeChat's limits for one package (the main one, a subpackage), one file, and all packages. */
const MAX_PACKAGE = 2 * MB;
const MAX_ALL = 30 * MB;

const shown = (bytes: number): string => `${(bytes / MB).toFixed(2)} MB`;

/** The folders of subpackages, with a `/` at the end. */
function subpackagesOf(app: Readonly<Record<string, unknown>> | undefined): readonly string[] {
  const list = app?.['subPackages'] ?? app?.['subpackages'];
  if (!Array.isArray(list)) return [];
  return list.flatMap((each: unknown) => {
    const root = isRecord(each) ? each['root'] : undefined;
    return typeof root === 'string' ? [`${root.replace(/^\/|\/$/g, '')}/`] : [];
  });
}

/** Whether the packages are within WeChat's limits. */
export const checkSizes: Check = async ({ root }) => {
  const folder = path.join(root, 'dist', 'miniprogram');
  const files = await listFiles(folder);
  const subpackages = subpackagesOf(await readJson(path.join(folder, 'app.json')));
  const sizes = new Map<string, number>();
  for (const { name, bytes } of files) {
    const home = subpackages.find((each) => name.startsWith(each)) ?? '';
    sizes.set(home, (sizes.get(home) ?? 0) + bytes);
  }
  const all = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const tooLarge = [...sizes].filter(([, bytes]) => bytes > MAX_PACKAGE);
  const problems = [
    ...files
      .filter(({ bytes }) => bytes > MAX_PACKAGE)
      .map(({ name, bytes }) =>
        wrong(
          'sizes',
          `${name} 有 ${shown(bytes)}，单个文件不能超过 2 MB。`,
          `${name} has ${shown(bytes)}: no file may have over 2 MB.`,
        ),
      ),
    ...tooLarge.map(([home, bytes]) =>
      wrong(
        'sizes',
        `${home === '' ? '主包' : `分包 ${home}`}有 ${shown(bytes)}，微信的上限是 2 MB：请把页面移到分包。`,
        `${home === '' ? 'The main package' : `The subpackage ${home}`} has ${shown(bytes)}; WeChat's limit is 2 MB: move pages into subpackages.`,
      ),
    ),
    ...(all > MAX_ALL
      ? [
          wrong(
            'sizes',
            `所有分包共 ${shown(all)}，微信的上限是 30 MB。`,
            `All packages have ${shown(all)}; WeChat's limit is 30 MB.`,
          ),
        ]
      : []),
  ];
  return problems.length > 0
    ? problems
    : [good('sizes', `小程序共 ${shown(all)}。`, `The mini-program has ${shown(all)}.`)];
};
