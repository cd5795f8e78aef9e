import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

const mini = {
  // How deep a page may nest before Taro draws its parts as custom components, which costs speed; ours reach 7.
  baseLevel: 8,
  // Nothing here sets HTML, and its parser is 3 KB.
  runtime: { enableInnerHTML: false },
  compile: { include: [path.join(__dirname, '../contract')] },
  // Sizes are written in px and scaled by the reader's text size, not by the width of the screen.
  postcss: { pxtransform: { enable: false }, cssModules: { enable: false } },
};

/** How Taro builds the mini-program. It has put what `.env` and `.env.local` say into `process.env`. */
export default defineConfig({
  projectName: 'wechat-realname',
  framework: 'react',
  compiler: 'webpack5',
  sourceRoot: 'miniprogram',
  // Set by config/build.ts.
  outputRoot: `${process.env['BUILD_FOLDER'] ?? 'dist'}/miniprogram`,
  // Not as `process.env.…`: Taro would replace that only if a .env file sets it, not if the environment does.
  defineConstants: { CLOUD_ENV: JSON.stringify(process.env['TARO_APP_CLOUD_ENV']?.trim() ?? '') },
  alias: { '@tarojs/taro$': path.join(__dirname, 'taro-entry.js') },
  plugins: ['aria-attributes.ts', 'slim-templates.ts', 'project-config.ts', 'notices/list-modules.ts'].map((name) =>
    path.join(__dirname, name),
  ),
  cache: { enable: false },
  // Chinese characters as they are: three bytes each, where an escape takes six.
  terser: { config: { output: { ascii_only: false } } },
  mini,
});
