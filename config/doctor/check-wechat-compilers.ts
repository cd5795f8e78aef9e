import path from 'node:path';
import { runCompiler, type WechatCompiler } from '../../sandbox/weapp/wechat-compilers';
import { good, wrong, type Check, type Finding } from './finding';
import { listFiles } from './files';

/** Its own words, without the folder on this machine. */
const wordsOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/^.*? failed in .*?: /, '').slice(0, 300);

async function compile(compiler: WechatCompiler, args: readonly string[], folder: string): Promise<Finding> {
  const kind = compiler === 'wcc' ? 'WXML' : 'WXSS';
  const id = kind.toLowerCase();
  try {
    if (args.length > 0) await runCompiler(compiler, args, folder);
    return good(id, `微信的编译器接受 ${kind}。`, `WeChat's compiler accepts the ${kind}.`);
  } catch (error) {
    return wrong(
      id,
      `微信的编译器不接受 ${kind}：${wordsOf(error)}`,
      `WeChat's compiler refuses the ${kind}: ${wordsOf(error)}`,
    );
  }
}

/** Whether WeChat's own compilers accept what was built. */
export const checkWechatCompilers: Check = async ({ root }) => {
  const folder = path.join(root, 'dist', 'miniprogram');
  const names = (await listFiles(folder)).map(({ name }) => name);
  const templates = names.filter((name) => /\.(wxml|wxs)$/.test(name));
  const styles = names.filter((name) => name.endsWith('.wxss'));
  return [
    await compile('wcc', templates.length === 0 ? [] : ['-d', ...templates, '-gn', '$gwx'], folder),
    await compile('wcsc', styles, folder),
  ];
};
