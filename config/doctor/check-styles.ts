import path from 'node:path';
import { good, wrong, type Check } from './finding';
import { listFiles, readText } from './files';

/** Whether every rule is closed. WeChat's compiler and packer take a sheet whose end is missing. */
export function isClosed(sheet: string): boolean {
  const bare = sheet.replace(/\/\*[^]*?\*\//g, '').replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g, '');
  let depth = 0;
  for (const character of bare) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0 && !bare.includes('/*');
}

export const checkStyles: Check = async ({ root }) => {
  const folder = path.join(root, 'dist', 'miniprogram');
  const sheets = (await listFiles(folder)).filter(({ name }) => name.endsWith('.wxss'));
  const texts = await Promise.all(
    sheets.map(async ({ name }) => ({ name, text: await readText(path.join(folder, name)) })),
  );
  const bad = texts.filter(({ text }) => !isClosed(text ?? ''));
  return bad.length === 0
    ? [good('wxss_rules', '每条样式规则都有结尾。', 'Every style rule is closed.')]
    : bad.map(({ name }) =>
        wrong(
          'wxss_rules',
          `${name} 里有一条规则没有结尾（少了或多了大括号），后面的样式会全部失效。`,
          `A rule in ${name} is not closed (a brace too few or too many): all styles after it are lost.`,
        ),
      );
};
