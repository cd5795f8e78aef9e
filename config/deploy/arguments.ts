import { parseArgs } from 'node:util';
import type { Upload, Way } from './plan';
import { withCi } from './with-ci';
import { withCloudBase } from './with-cloudbase';
import { withDevTools } from './with-devtools';

export const USAGE = `npm run deploy -- devtools | ci | cloudbase [options]
  上传 dist/ 里的云函数和小程序；有错不上传  Uploads functions and mini-program of dist/, unless something is wrong
  devtools   用本机的微信开发者工具  By the DevTools on this machine
  ci         用 miniprogram-ci 和代码上传密钥  By miniprogram-ci, with a key for uploading code
  cloudbase  用 CloudBase 的 CLI 和 cloudbaserc.json，只有云函数  By CloudBase's CLI, functions alone
  --dry-run  只检查并列出命令  Checks, and prints the commands
  --only functions | mini-program  只上传其中一样  Uploads one of the two
  --version 1.0.0 --desc …  小程序的版本和说明  The mini-program's version and description
  --cli PATH  开发者工具命令行的位置  Where DevTools' cli is
  --key PATH  代码上传密钥文件的位置  Where the key's file is
  --functions-exist  云函数已在控制台建好（ci）  The functions were created in the console (ci)`;

const WAYS: ReadonlyMap<string, Way> = new Map([
  ['devtools', withDevTools],
  ['ci', withCi],
  ['cloudbase', withCloudBase],
]);

export interface Arguments extends Pick<Upload, 'desc' | 'cli' | 'key' | 'functionsExist'> {
  readonly way: Way;
  readonly version: string | undefined;
  readonly functions: boolean;
  readonly miniProgram: boolean;
  readonly dryRun: boolean;
}

/** Throws where they make no sense. */
export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      only: { type: 'string' },
      version: { type: 'string' },
      desc: { type: 'string' },
      cli: { type: 'string' },
      key: { type: 'string' },
      'functions-exist': { type: 'boolean', default: false },
    },
  });
  const { only, version, desc, cli, key } = values;
  const way = WAYS.get(positionals.join(' '));
  if (way === undefined) throw new Error('请选一种方式。 Choose one way.');
  if (only !== undefined && !['functions', 'mini-program'].includes(only)) {
    throw new Error('--only 只能是 functions 或 mini-program。 --only is functions or mini-program.');
  }
  if (version !== undefined && !/^\d[\w.-]{0,63}$/.test(version)) {
    throw new Error('--version 应像 1.0.0。 --version must look like 1.0.0.');
  }
  // On Windows they would mean something to the shell; in the front, to the tool.
  if (desc !== undefined && /^-|["%!\r\n]/.test(desc)) {
    throw new Error(
      '--desc 里不能有 " % !、换行，也不能以 - 开头。 --desc may not hold " % ! or a new line, nor begin with -.',
    );
  }
  return {
    way,
    version,
    desc,
    cli,
    key,
    functions: only !== 'mini-program',
    miniProgram: only !== 'functions',
    functionsExist: values['functions-exist'],
    dryRun: values['dry-run'],
  };
}
