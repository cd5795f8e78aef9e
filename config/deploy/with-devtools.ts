import path from 'node:path';
import { wrong } from '../doctor/finding';
import { findDevTools } from './find-devtools';
import { CREATE_FIRST, TRIGGER_BY_HAND } from './notes';
import type { Command, Way } from './plan';

const NOT_FOUND = wrong(
  'devtools',
  '找不到微信开发者工具的命令行：请从 https://developers.weixin.qq.com/miniprogram/dev/devtools/download.html 安装，或用 --cli 写出它的位置（macOS 是 …/Contents/MacOS/cli，Windows 是 …\\cli.bat）。Linux 没有：请用 ci 或 cloudbase。',
  'DevTools’ command line is not there: install it from https://developers.weixin.qq.com/miniprogram/dev/devtools/download.html, or say where it is with --cli (macOS: …/Contents/MacOS/cli, Windows: …\\cli.bat). Linux has none: use ci or cloudbase.',
);

const IF_IT_FAILS = {
  zh: '开发者工具没有完成：请打开它，登录，并在 设置 → 安全设置 里打开服务端口，再试一次。',
  en: 'DevTools did not do it: open it, log in, turn on the service port (设置 → 安全设置 → 服务端口), and try again.',
};

/** By the command line of the DevTools on this machine, with whoever is logged in there. */
export const withDevTools: Way = async ({ root, env, target, functions, miniProgram, version, desc, cli }) => {
  const file = await findDevTools(cli, env);
  if (file === undefined) return NOT_FOUND;
  const project = ['--project', path.join(root, 'dist')];
  const command = (...args: string[]): Command => ({ file, args: [...args, ...project], ifItFails: IF_IT_FAILS });
  return {
    commands: [
      ...functions.map((name) => command('cloud', 'functions', 'deploy', '--env', target.cloudEnv, '--names', name)),
      ...(miniProgram
        ? [command('upload', '--version', version, ...(desc === undefined ? [] : ['--desc', desc]))]
        : []),
    ],
    notes: functions.length > 0 ? [CREATE_FIRST, TRIGGER_BY_HAND] : [],
  };
};
