import { transformAsync } from '@babel/core';
import { build } from 'esbuild';
import { minify } from 'uglify-js';
import { nullishByOr } from './nullish-by-or';
import { OWN_WORDS } from './own-names';
import { shortNames, type ShortNames } from './short-names';
import { shareTexts } from './share-texts';
import { shortenWords } from './shorten-words';
import { spreadByAssign } from './spread-by-assign';

/**
 * All that a phone may ask of the code: ECMAScript 5 in syntax. What it needs at run time (Promise, Set, Map,
 * Array.from) WeChat's base library brings.
 */
export async function buildScript(entry: string, properties: ShortNames): Promise<string> {
  const bundle = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2021',
    charset: 'utf8',
    legalComments: 'none',
    mangleProps: new RegExp(`^(${[...properties.keys()].join('|')})$`),
    mangleCache: Object.fromEntries(properties),
    logLevel: 'warning',
  });
  const text = bundle.outputFiles.map((file) => file.text).join('');
  const old = await transformAsync(text, {
    babelrc: false,
    configFile: false,
    compact: true,
    comments: false,
    plugins: [nullishByOr, spreadByAssign, shortenWords(shortNames(OWN_WORDS)), shareTexts],
    // All phones have Symbol: `typeof` needs no helper.
    presets: [
      ['@babel/preset-env', { targets: { ie: 11 }, modules: 'commonjs', exclude: ['transform-typeof-symbol'] }],
    ],
    // What is spread here are arrays, what is iterated has a length, what is put into texts is text or a number.
    assumptions: {
      iterableIsArray: true,
      ignoreToPrimitiveHint: true,
      noDocumentAll: true,
      setComputedProperties: true,
      objectRestNoSymbols: true,
      ignoreFunctionLength: true,
      noNewArrows: true,
      enumerableModuleMeta: true,
      constantReexports: true,
    },
  });
  if (typeof old?.code !== 'string') throw new Error('The drop-in could not be made older.');
  const { code, error } = minify(old.code, {
    module: false,
    toplevel: true,
    compress: { passes: 6, pure_getters: true, keep_fargs: false },
    mangle: { reserved: ['$'] },
  });
  if (code === undefined) throw new Error('The drop-in could not be made small.', { cause: error });
  // A variable that is never set is shorter than `void 0`.
  return code.replace('"use strict";', '$&var $;').replace(/\bvoid 0\b/g, '$$');
}
