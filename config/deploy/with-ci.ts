import path from 'node:path';
import { PACKER } from '../doctor/check-with-packer';
import { wrong } from '../doctor/finding';
import { readText } from '../doctor/files';
import { TRIGGER_BY_HAND } from './notes';
import type { Command, Way } from './plan';

const WHERE_THE_KEY_IS = {
  zh: '公众平台 → 开发管理 → 开发设置 → 小程序代码上传 → 生成，并把本机的公网 IP 加进那里的白名单',
  en: 'mp.weixin.qq.com → 开发管理 → 开发设置 → 小程序代码上传 → 生成, where this machine’s public IP must be listed, too',
};

const NO_KEY = wrong(
  'upload_key',
  `没有代码上传密钥：请用 --key 写出密钥文件的位置。密钥在${WHERE_THE_KEY_IS.zh}。`,
  `No key for uploading code: say where its file is with --key. It comes from ${WHERE_THE_KEY_IS.en}.`,
);

const NOT_CREATED = wrong(
  'functions_exist',
  'miniprogram-ci 会把还没有的云函数建成 Nodejs8.9、3 秒，那样跑不起来：请先在控制台新建云函数（docs/deploy.zh-CN.md 第 5、6 步），再加上 --functions-exist；只上传小程序请用 --only mini-program。',
  'miniprogram-ci makes a missing function with Nodejs8.9 and 3 seconds, which does not work: create it in the console (docs/deploy.md, steps 5 and 6), then add --functions-exist; for the mini-program alone: --only mini-program.',
);

const IF_IT_FAILS = {
  zh: `miniprogram-ci 没有完成：请看它上面的输出，核对密钥是不是这个 appid 的，本机 IP 在不在白名单（${WHERE_THE_KEY_IS.zh}）。`,
  en: `miniprogram-ci did not do it: see its output above, whether the key is this appid’s, and whether this machine’s IP is listed (${WHERE_THE_KEY_IS.en}).`,
};

/** By WeChat's packer, with a key instead of a login: for pipelines. */
export const withCi: Way = async ({ root, target, functions, miniProgram, version, desc, key, functionsExist }) => {
  if (functions.length > 0 && !functionsExist) return NOT_CREATED;
  // Only its place is handed on: the key itself never leaves its file.
  const file = key === undefined ? undefined : path.resolve(root, key);
  if (file === undefined || (await readText(file))?.includes('PRIVATE KEY') !== true) return NO_KEY;
  const dist = path.join(root, 'dist');
  const whose = ['--appid', target.appid, '--project-path', dist, '--private-key-path', file];
  const command = (...args: string[]): Command => ({
    file: 'npx',
    args: ['--yes', '--package', PACKER, '--', 'miniprogram-ci', ...args, ...whose],
    ifItFails: IF_IT_FAILS,
  });
  const uploadFunction = (name: string): Command => {
    const where = ['--env', target.cloudEnv, '--name', name, '--path', path.join(dist, 'cloudfunctions', name)];
    return command('cloud', 'functions', 'upload', ...where);
  };
  const uploadMiniProgram = (): Command => {
    const words = desc === undefined ? [] : ['--upload-description', desc];
    return command('upload', '--upload-version', version, ...words, '--use-project-config');
  };
  return {
    commands: [...functions.map(uploadFunction), ...(miniProgram ? [uploadMiniProgram()] : [])],
    notes: functions.length > 0 ? [TRIGGER_BY_HAND] : [],
  };
};
