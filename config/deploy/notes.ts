import type { Words } from './plan';

export const CREATE_FIRST: Words = {
  zh: '云函数要先在控制台新建（Nodejs18.15、超时 15 秒、变量），否则上传时建成的可能是旧运行环境和 3 秒。',
  en: 'Create each function in the console first (Nodejs18.15, 15 seconds, variables): made by the upload, it may get an old runtime and 3 seconds.',
};

export const TRIGGER_BY_HAND: Words = {
  zh: '定时触发器不随这个命令上传：在开发者工具里右键 cloudfunctions/realname → 上传触发器；config.json 改了要再传一次。',
  en: 'The timer does not come with it: in DevTools right click on cloudfunctions/realname → 上传触发器, and again when config.json has changed.',
};

export const MINI_PROGRAM_APART: Words = {
  zh: 'CloudBase 的 CLI 不能上传小程序：请再运行 npm run deploy -- devtools --only mini-program，或用 ci。',
  en: 'CloudBase’s CLI cannot upload a mini-program: run npm run deploy -- devtools --only mini-program as well, or with ci.',
};

export const VARIABLES_REPLACED: Words = {
  zh: '云端的变量会换成 cloudbaserc.json 里的：在控制台另加的变量，请先写进去。',
  en: 'The function’s variables are replaced by those of cloudbaserc.json: write those that you added in the console into it first.',
};
