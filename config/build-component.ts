import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildScript } from './component/build-script';
import { buildStyle } from './component/build-style';
import { buildTemplate } from './component/build-template';
import { mergeRules } from './component/merge-rules';
import { OWN_PROPERTIES } from './component/own-names';
import { classesIn, shortenStyles, shortNames, variablesIn } from './component/short-names';
import { writeNames } from './component/write-names';
import { checkForPhones } from './phone-engine';

const ROOT = path.resolve(__dirname, '..');
const SOURCE = path.join(ROOT, 'component');

/** Files that are shipped as they are written. */
const AS_WRITTEN = ['check.js', 'check.json', 'page.js', 'page.json', 'page.wxml', 'settings.js', 'README.md'];

/** Taro would halve every size of a host's design (px to rpx); the check's follow the reader's text size. */
const KEEP_PX = '/*postcss-pxtransform disable*/';

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
  const [style, wxml] = await Promise.all([buildStyle(), readFile(path.join(SOURCE, 'check.wxml'), 'utf8')]);
  const classes = classesIn(style);
  const variables = variablesIn(style);
  const properties = shortNames(OWN_PROPERTIES);
  await Promise.all([
    ...AS_WRITTEN.map((file) => copyFile(path.join(SOURCE, file), path.join(outDir, file))),
    copyFile(path.join(SOURCE, 'declarations.d.ts'), path.join(outDir, 'index.d.ts')),
    copyFile(path.join(ROOT, 'LICENSE'), path.join(outDir, 'LICENSE')),
    buildScript(path.join(SOURCE, 'index.ts'), properties).then((code) => write('index.js', code)),
    write('check.wxss', KEEP_PX + mergeRules(shortenStyles(style, classes, variables))),
    write('check.wxml', buildTemplate(wxml, { classes, variables, properties })),
    write('NAMES.md', writeNames(classes, variables, properties)),
    write('package.json', `${JSON.stringify(manifest, null, 2)}\n`),
  ]);
  checkForPhones(outDir);
}
