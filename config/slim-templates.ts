import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { IPluginContext } from '@tarojs/service';
import { sources } from 'webpack';

/** Taro's own: what every element has, and what its runtime sets by itself. */
const ALWAYS = new Set([
  'is',
  'data',
  'name',
  'id',
  'data-sid',
  'class',
  'style',
  'slot',
  'value',
  'focus',
  'module',
  'src',
]);

/** `hover-class` → `hoverclass`, as both spellings of a source come to be as well. */
const plain = (name: string): string => name.replace(/-/g, '').toLowerCase();

/** `bindtap` → the names of React's handlers for it. */
function handlersOf(event: string): readonly string[] {
  if (event === 'tap') return ['ontap', 'onclick'];
  return [`on${event}`];
}

/** Every whole word in a source: all names of attributes are among them, and much else, which does no harm. */
function namesIn(source: string): ReadonlySet<string> {
  return new Set((source.match(/[a-zA-Z][a-zA-Z0-9]*(?:-[a-zA-Z0-9]+)*/g) ?? []).map(plain));
}

/** Whether a source with these words may set the attribute. */
function canBeSet(attribute: string, names: ReadonlySet<string>): boolean {
  if (ALWAYS.has(attribute) || attribute.startsWith('wx:')) return true;
  const event = /^(bind|catch):?(.+)$/.exec(attribute);
  if (event === null) return names.has(plain(attribute));
  const [, how, type = ''] = event;
  if (how === 'catch') return names.has('catchmove');
  return handlersOf(plain(type)).some((handler) => names.has(handler));
}

/**
 * Takes the attributes that the sources never name out of Taro's templates, and the white space between elements. What
 * is not there has WeChat's default, which is also what Taro's template would have given it.
 */
export function slimTemplates(wxml: string, source: string): string {
  const names = namesIn(source);
  return wxml
    .replace(/ +([a-z][\w:-]*)="([^"]*)"/g, (whole, attribute: string) =>
      canBeSet(attribute, names) ? ` ${whole.trim()}` : '',
    )
    .replace(/ +(\/?>)/g, '$1')
    .replace(/>\s+</g, '><')
    .trim();
}

function readSources(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile() && /\.[jt]sx?$/.test(file.name))
    .map((file) => readFileSync(path.join(file.parentPath, file.name), 'utf8'))
    .join('\n');
}

interface BuildAssets {
  readonly assets: Record<string, { source(): string | Buffer } | undefined>;
}

/**
 * A Taro plugin that halves `base.wxml`: Taro writes every attribute and event of each component that is used. Only our
 * sources are read, so an attribute that a package sets in its own components would be missed; we use no such package.
 */
export default function slimTemplatesPlugin(ctx: IPluginContext): void {
  ctx.modifyBuildAssets(({ assets }: BuildAssets) => {
    const base = assets['base.wxml'];
    if (base === undefined) throw new Error('Taro wrote no base.wxml');
    const slim = slimTemplates(base.source().toString(), readSources(ctx.paths.sourcePath));
    assets['base.wxml'] = new sources.RawSource(slim);
  });
}
