import path from 'node:path';
import { isRecord } from '../../contract';
import { readVariables, VARIABLES } from '../../cloudfunctions/realname/config';
import { wrong, type Finding } from '../doctor/finding';
import { readJson } from '../doctor/files';
import { MINI_PROGRAM_APART, VARIABLES_REPLACED } from './notes';
import type { Command, Upload, Way } from './plan';

/** The version whose commands and output were looked at. */
const CLI = '@cloudbase/cli@2.12.10';

const NOTHING_TO_UPLOAD = wrong('mini_program', MINI_PROGRAM_APART.zh, MINI_PROGRAM_APART.en);

const IF_IT_FAILS = {
  zh: `CloudBase 的 CLI 没有完成：请看它上面的输出，用能管理这个环境的腾讯云账号登录（npx --package ${CLI} tcb login），再试一次。`,
  en: `CloudBase’s CLI did not do it: see its output above, log in with a Tencent Cloud account that manages this environment (npx --package ${CLI} tcb login), and try again.`,
};

type Entry = Readonly<Record<string, unknown>>;

/** What `cloudbaserc.json` says of each function. */
async function readEntries(root: string): Promise<ReadonlyMap<string, Entry>> {
  const list = (await readJson(path.join(root, 'cloudbaserc.json')))?.['functions'];
  const entries = Array.isArray(list) ? list.filter(isRecord) : [];
  return new Map(entries.flatMap((entry) => (typeof entry['name'] === 'string' ? [[entry['name'], entry]] : [])));
}

/** The function's variables as the CLI will send them: what is not set it sends as an empty text, without a word. */
function fillIn(
  entry: Entry,
  env: Upload['env'],
): { readonly values: Record<string, string>; readonly unset: string[] } {
  const variables = isRecord(entry['envVariables']) ? entry['envVariables'] : {};
  const unset: string[] = [];
  const fill = (text: string): string =>
    text.replace(/\{\{\s*env\.(\w+)\s*\}\}/g, (_, name: string) => {
      const value = env[name] ?? '';
      if (value.trim() === '') unset.push(name);
      return value;
    });
  const values = Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, fill(String(value))]));
  return { values, unset };
}

function problemOf(name: string, entry: Entry | undefined, env: Upload['env']): Finding | undefined {
  if (entry === undefined) {
    return wrong(
      'cloudbaserc',
      `cloudbaserc.json 里没有云函数 ${name}：请照 realname 加上一段。`,
      `cloudbaserc.json has no function ${name}: add it, like realname.`,
    );
  }
  const { values, unset } = fillIn(entry, env);
  if (unset.length > 0) {
    return wrong(
      'cloudbaserc',
      `没有设置 ${unset.join('、')}：请先设置同名的环境变量（不要写在命令里），不用的请从 cloudbaserc.json 删掉那一行。`,
      `Not set: ${unset.join(', ')}. Set the environment variable (not in the command), or remove the line from cloudbaserc.json if you do not use it.`,
    );
  }
  const readings = readVariables(values);
  for (const variable of VARIABLES) {
    const reading = readings[variable];
    if (variable in values && !reading.ok) return wrong('cloudbaserc', reading.hint.zh, reading.hint.en);
  }
  return undefined;
}

/** By CloudBase's CLI, which alone sets runtime, time limit, variables and timer: from `cloudbaserc.json`. */
export const withCloudBase: Way = async ({ root, env, target, functions, miniProgram }) => {
  if (functions.length === 0) return NOTHING_TO_UPLOAD;
  const entries = await readEntries(root);
  const [problem] = functions.flatMap((name) => problemOf(name, entries.get(name), env) ?? []);
  if (problem !== undefined) return problem;
  const deploy = (name: string): Command => ({
    file: 'npx',
    args: ['--yes', '--package', CLI, '--', 'tcb', 'fn', 'deploy', name, '--force', '--envId', target.cloudEnv],
    needsSecrets: true,
    // The CLI ends with 0 whether it deployed or not, and may stop between code and configuration.
    proof: new RegExp(`^(?![^]*[✖×])[^]*[✔√] \\[${name}\\].*(成功|success)`),
    ifItFails: IF_IT_FAILS,
  });
  return {
    commands: functions.map(deploy),
    notes: [VARIABLES_REPLACED, ...(miniProgram ? [MINI_PROGRAM_APART] : [])],
  };
};
