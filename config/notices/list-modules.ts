import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { IPluginContext } from '@tarojs/service';
import type { Compilation, Compiler, Module } from 'webpack';

/** Where the list is left for `npm run build`, which runs Taro in a process of its own. */
export const MODULE_LIST = path.resolve(__dirname, '..', '..', '.cache', 'notices', 'miniprogram.json');

/** webpack joins modules into one where it can: the files are those of its parts. */
const partsOf = (module: Module): readonly Module[] =>
  'modules' in module && Array.isArray(module.modules) ? (module.modules as Module[]) : [module];

/** The files of which something is in the output. */
function filesIn({ chunks, chunkGraph }: Compilation): readonly string[] {
  const modules = [...chunks].flatMap((chunk) => [...chunkGraph.getChunkModulesIterable(chunk)]);
  return [...new Set(modules.flatMap(partsOf).flatMap((module) => module.nameForCondition() ?? []))].sort();
}

class ListModules {
  apply(compiler: Compiler): void {
    compiler.hooks.afterEmit.tap('list-modules', (compilation) => {
      mkdirSync(path.dirname(MODULE_LIST), { recursive: true });
      writeFileSync(MODULE_LIST, JSON.stringify(filesIn(compilation), null, 2));
    });
  }
}

/** A Taro plugin that leaves a list of all files of which something is in the mini-program. */
export default function listModules(ctx: IPluginContext): void {
  ctx.modifyWebpackChain(({ chain }) => {
    chain.plugin('list-modules').use(ListModules);
  });
}
