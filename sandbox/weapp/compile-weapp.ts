import { readFile, readdir } from 'node:fs/promises';
import { extname, join, posix, relative, sep } from 'node:path';
import type { CompiledWeapp, UnitConfig } from '../shared/compiled-weapp';
import { runCompiler } from './wechat-compilers';

const IMAGE_TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const strings = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(isObject(value) ? value : {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );

async function listFiles(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

async function readJson(root: string, path: string): Promise<Json> {
  const value: unknown = JSON.parse(await readFile(join(root, path), 'utf8'));
  if (!isObject(value)) throw new Error(`${path} is no JSON object`);
  return value;
}

function windowConfig(json: Json): CompiledWeapp['window'] {
  const { navigationBarTitleText, navigationBarBackgroundColor, navigationBarTextStyle } = strings(json);
  return {
    ...(navigationBarTitleText !== undefined && { navigationBarTitleText }),
    ...(navigationBarBackgroundColor !== undefined && { navigationBarBackgroundColor }),
    ...(navigationBarTextStyle !== undefined && { navigationBarTextStyle }),
  };
}

function unitConfig(path: string, json: Json, shared: Record<string, string>): UnitConfig {
  const resolve = ([tag, target]: [string, string]): [string, string] => [
    tag,
    target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(path), target),
  ];
  const own = Object.fromEntries(Object.entries(strings(json['usingComponents'])).map(resolve));
  return { ...windowConfig(json), component: json['component'] === true, usingComponents: { ...shared, ...own } };
}

/** Pages and every component they use, directly or through another. */
async function readUnits(root: string, app: Json, pages: readonly string[]): Promise<CompiledWeapp['units']> {
  const shared = Object.fromEntries(
    Object.entries(strings(app['usingComponents'])).map(([tag, path]) => [tag, path.replace(/^\//, '')]),
  );
  const units: CompiledWeapp['units'] = {};
  const waiting = [...pages, ...Object.values(shared)];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (units[path] !== undefined) continue;
    const config = unitConfig(path, await readJson(root, `${path}.json`), shared);
    units[path] = config;
    waiting.push(...Object.values(config.usingComponents));
  }
  return units;
}

async function readThemes(root: string, app: Json): Promise<CompiledWeapp['themes']> {
  const location = app['themeLocation'];
  const themes = typeof location === 'string' ? await readJson(root, location) : {};
  return { light: strings(themes['light']), dark: strings(themes['dark']) };
}

async function byPath(
  paths: readonly string[],
  read: (path: string) => Promise<string>,
): Promise<Record<string, string>> {
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await read(path)] as const)));
}

/**
 * Compiles a weapp build with WeChat's own compilers.
 * @param root the folder with app.json, for example `dist/miniprogram`
 * @throws Error in the compiler's words when it does not accept the build, or when the build uses what the phone cannot run
 */
export async function compileWeapp(root: string): Promise<CompiledWeapp> {
  const files = await listFiles(root);
  const ending = (...extensions: string[]): string[] => files.filter((path) => extensions.includes(extname(path)));
  const app = await readJson(root, 'app.json');
  if (app['subPackages'] !== undefined || app['subpackages'] !== undefined) {
    throw new Error('The sandbox cannot run subpackages yet: app.json must list all pages under "pages"');
  }
  const pages = Array.isArray(app['pages']) ? app['pages'].map(String) : [];
  if (pages.length === 0) throw new Error('app.json lists no pages');

  const wxss = ending('.wxss');
  return {
    pages,
    window: windowConfig(isObject(app['window']) ? app['window'] : {}),
    units: await readUnits(root, app, pages),
    themes: await readThemes(root, app),
    scripts: await byPath(ending('.js'), (path) => readFile(join(root, path), 'utf8')),
    templates: await runCompiler('wcc', ['-d', ...ending('.wxml', '.wxs'), '-gn', '$gwx'], root),
    styles: await byPath(wxss, (path) => runCompiler('wcsc', [path, ...wxss.filter((other) => other !== path)], root)),
    images: await byPath(
      ending(...Object.keys(IMAGE_TYPES)),
      async (path) =>
        `data:${IMAGE_TYPES[extname(path)] ?? ''};base64,${await readFile(join(root, path), { encoding: 'base64' })}`,
    ),
  };
}
