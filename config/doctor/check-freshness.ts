import path from 'node:path';
import { good, wrong, type Check } from './finding';
import { listFiles } from './files';

const SOURCES = ['contract', 'miniprogram', 'component', 'cloudfunctions', 'config'];
const isTest = (name: string): boolean => /\.test\.tsx?$|(^|\/)testing\//.test(name);
/** In config/, but no part of the build. */
const isCommand = (name: string): boolean => /^(doctor|deploy)\//.test(name);

/** Whether `dist/` is there, and newer than all that goes into it. */
export const checkFreshness: Check = async ({ root }) => {
  const built = await listFiles(path.join(root, 'dist', 'miniprogram'));
  if (built.length === 0) {
    return [wrong('built', '还没有构建：请运行 npm run build。', 'Not built yet: run npm run build.')];
  }
  // The oldest that was built is the moment at which the build began to write.
  const builtAt = Math.min(...built.map(({ changedAt }) => changedAt));
  const changed = await Promise.all(
    SOURCES.map(async (folder) =>
      (await listFiles(path.join(root, folder)))
        .filter(({ name, changedAt }) => changedAt > builtAt && !isTest(name) && !isCommand(name))
        .map(({ name }) => `${folder}/${name}`),
    ),
  );
  const [newer] = changed.flat();
  return [
    newer === undefined
      ? good('built', 'dist/ 比源文件新。', 'dist/ is newer than the sources.')
      : wrong(
          'built',
          `构建之后又改了 ${newer}：请再运行 npm run build。`,
          `${newer} was changed after the build: run npm run build again.`,
        ),
  ];
};
