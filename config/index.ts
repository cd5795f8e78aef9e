import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

const mini = {
  // Taro's type does not know it: how deep a page may nest before its parts become custom components. Ours reach 7.
  baseLevel: 8,
  // Nothing here sets HTML, and its parser is 3 KB.
  runtime: { enableInnerHTML: false },
  compile: { include: [path.join(__dirname, '../contract')] },
  // Sizes are written in px and scaled by the reader's text size, not by the width of the screen.
  postcss: { pxtransform: { enable: false }, cssModules: { enable: false } },
};

/** How Taro builds the mini-program. The cloud environment comes from `.env` (`TARO_APP_CLOUD_ENV`). */
export default defineConfig({
  projectName: 'wechat-realname',
  framework: 'react',
  compiler: 'webpack5',
  sourceRoot: 'miniprogram',
  outputRoot: 'dist/miniprogram',
  alias: { '@tarojs/taro$': path.join(__dirname, 'taro-entry.js') },
  plugins: ['aria-attributes.ts', 'slim-templates.ts', 'project-config.ts'].map((name) => path.join(__dirname, name)),
  cache: { enable: false },
  mini,
});
