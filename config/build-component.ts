import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';
import { buildScript } from './component/build-script';
import { checkForPhones } from './phone-engine';

const ROOT = path.resolve(__dirname, '..');
const SOURCE = path.join(ROOT, 'component');
const SCREEN = path.join(ROOT, 'miniprogram', 'screen');

/** Files that are shipped as they are written. */
const AS_WRITTEN = ['check.js', 'check.json', 'page.js', 'page.json', 'page.wxml', 'settings.js', 'README.md'];

/** The styles of the Taro page, with its variables on the component's own frame: a component has no `page`. */
async function buildStyle(): Promise<string> {
  const files = (await readdir(SCREEN)).filter((file) => file.endsWith('.css'));
  const variables = (await readFile(path.join(ROOT, 'miniprogram', 'app.css'), 'utf8')).replace(
    /\bpage \{/g,
    '.frame {',
  );
  const styles = await Promise.all(files.map((file) => readFile(path.join(SCREEN, file), 'utf8')));
  const { code } = await transform([variables, ...styles].join('\n'), { loader: 'css', minify: true, charset: 'utf8' });
  // Taro would halve every size of a host's design (px to rpx); the check's follow the reader's text size.
  return `/*postcss-pxtransform disable*/${code}`;
}

/** White space between elements means nothing in WXML. */
const slim = (wxml: string): string => wxml.replace(/>\s+</g, '><').trim();

/** Builds the drop-in into a folder that is copied into a mini-program as it is, and that is an npm package, too. */
export async function buildComponent(outDir: string): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const write = (file: string, content: string): Promise<void> => writeFile(path.join(outDir, file), content);
  const { version, license } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
    license: string;
  };
  const manifest = {
    name: 'wechat-realname-check',
    version,
    license,
    main: 'index.js',
    types: 'index.d.ts',
    miniprogram: '.',
  };
  await Promise.all([
    ...AS_WRITTEN.map((file) => copyFile(path.join(SOURCE, file), path.join(outDir, file))),
    copyFile(path.join(SOURCE, 'declarations.d.ts'), path.join(outDir, 'index.d.ts')),
    copyFile(path.join(ROOT, 'LICENSE'), path.join(outDir, 'LICENSE')),
    buildScript(path.join(SOURCE, 'index.ts')).then((code) => write('index.js', code)),
    buildStyle().then((code) => write('check.wxss', code)),
    readFile(path.join(SOURCE, 'check.wxml'), 'utf8').then((wxml) => write('check.wxml', slim(wxml))),
    write('package.json', `${JSON.stringify(manifest, null, 2)}\n`),
  ]);
  checkForPhones(outDir);
}
