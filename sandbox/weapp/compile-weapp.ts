import { readFile, readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { transform } from 'esbuild';
import { candidates } from '../shared/candidates';
import type { CompiledWeapp } from '../shared/compiled-weapp';
import { readApp } from './read-app';
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
  return (
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
      // As WeChat's packer does: npm packages are taken from miniprogram_npm.
      .filter((path) => !/(^|\/)(node_modules|\.[^/]*)\//.test(path))
      .sort()
  );
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

/** @throws Error that names the component that is nowhere */
function findComponent(from: string, tag: string, target: string, files: ReadonlySet<string>): string {
  if (/^[\w-]+:\/\//.test(target)) throw new Error(`The phone does not offer plugins: <${tag}> (${from}.json)`);
  const found = candidates(from, target).find((path) => files.has(`${path}.wxml`));
  if (found === undefined) throw new Error(`${from}.json: there is no component ${target} for <${tag}>`);
  return found;
}

/** Pages and every component they use, directly or through another. */
async function readUnits(
  root: string,
  app: Json,
  pages: readonly string[],
  files: ReadonlySet<string>,
): Promise<CompiledWeapp['units']> {
  const componentsOf = (from: string, json: Json): Record<string, string> =>
    Object.fromEntries(
      Object.entries(strings(json['usingComponents'])).map(([tag, target]) => [
        tag,
        findComponent(from, tag, target, files),
      ]),
    );
  const shared = componentsOf('app', app);
  const units: CompiledWeapp['units'] = {};
  const waiting = [...pages, ...Object.values(shared)];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (units[path] !== undefined) continue;
    // A page needs no settings of its own.
    const json = files.has(`${path}.json`) ? await readJson(root, `${path}.json`) : {};
    const usingComponents = { ...shared, ...componentsOf(path, json) };
    units[path] = { ...windowConfig(json), component: json['component'] === true, usingComponents };
    waiting.push(...Object.values(usingComponents));
  }
  return units;
}

/** What DevTools calls "ES6 to ES5", as far as this machine's engine needs it: `import` and `export`. */
async function readScript(root: string, path: string): Promise<string> {
  const code = await readFile(join(root, path), 'utf8');
  if (!/^\s*(import\b(?!\s*[.(])|export\b)/m.test(code)) return code;
  return (await transform(code, { format: 'cjs', loader: 'js', sourcefile: path })).code;
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
  const { pages, subpackages, unsupported } = readApp(app);
  const missing = pages.find((page) => !files.includes(`${page}.wxml`));
  if (missing !== undefined) throw new Error(`app.json lists the page ${missing}, but there is no ${missing}.wxml`);
  const wxss = ending('.wxss');
  return {
    pages: [...pages],
    subpackages: [...subpackages],
    unsupported: [...unsupported],
    window: windowConfig(isObject(app['window']) ? app['window'] : {}),
    units: await readUnits(root, app, pages, new Set(files)),
    themes: await readThemes(root, app),
    scripts: await byPath(ending('.js'), (path) => readScript(root, path)),
    templates: await runCompiler('wcc', ['-d', ...ending('.wxml', '.wxs'), '-gn', '$gwx'], root),
    styles: await byPath(wxss, (path) => runCompiler('wcsc', [path, ...wxss.filter((other) => other !== path)], root)),
    images: await byPath(
      ending(...Object.keys(IMAGE_TYPES)),
      async (path) =>
        `data:${IMAGE_TYPES[extname(path)] ?? ''};base64,${await readFile(join(root, path), { encoding: 'base64' })}`,
    ),
  };
}
