import path from 'node:path';
import { Script } from 'node:vm';
import { good, wrong, type Check, type Finding } from './finding';
import { listFiles, readText } from './files';

async function problemOf(file: string, name: string): Promise<readonly Finding[]> {
  try {
    new Script((await readText(file)) ?? '', { filename: name });
    return [];
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return [
      wrong(
        'scripts',
        `${name} 有语法错误，页面打不开：${words}`,
        `${name} has a syntax error and will not open: ${words}`,
      ),
    ];
  }
}

/** Whether every built script can be read at all: WeChat's packer does not look. */
export const checkScripts: Check = async ({ root }) => {
  const dist = path.join(root, 'dist');
  const names = (await listFiles(dist))
    .map(({ name }) => name)
    .filter((name) => /^(miniprogram|cloudfunctions)\/.*\.js$/.test(name));
  const problems = (await Promise.all(names.map((name) => problemOf(path.join(dist, name), name)))).flat();
  return problems.length > 0 ? problems : [good('scripts', '每个脚本的语法都正确。', 'Every script can be read.')];
};
