import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';

const MINI_PROGRAM = path.resolve(__dirname, '..', '..', 'miniprogram');
const SCREEN = path.join(MINI_PROGRAM, 'screen');

/** The styles of the Taro page, with its variables on the component's own frame: a component has no `page`. */
export async function buildStyle(): Promise<string> {
  const files = (await readdir(SCREEN)).filter((file) => file.endsWith('.css'));
  const variables = (await readFile(path.join(MINI_PROGRAM, 'app.css'), 'utf8')).replace(/\bpage \{/g, '.frame {');
  const styles = await Promise.all(files.map((file) => readFile(path.join(SCREEN, file), 'utf8')));
  const { code } = await transform([variables, ...styles].join('\n'), { loader: 'css', minify: true, charset: 'utf8' });
  // What esbuild leaves: it does not look into variables, and has blanks around `*`.
  return code
    .trim()
    .replace(/(--[a-z-]+:) /g, '$1')
    .replace(/, (?=[\d.])/g, ',')
    .replace(/ \* /g, '*');
}
