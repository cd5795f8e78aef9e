import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { dotenvParse } from '@tarojs/helper';
import { examine } from '../doctor/examine';
import { readJson } from '../doctor/files';
import { showFinding } from '../doctor/show';
import { readTarget } from '../target';
import { readArguments, USAGE, type Arguments } from './arguments';
import { describeCommand, type Plan, type Upload, type Words } from './plan';
import { runCommand, type Ending } from './run-command';

const say = ({ zh, en }: Words): void => {
  console.log(`${zh}\n    ${en}`);
};

async function functionsIn(root: string): Promise<readonly string[]> {
  const entries = await readdir(path.join(root, 'dist', 'cloudfunctions'), { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

async function prepare(root: string, wishes: Arguments): Promise<Upload> {
  const { version } = (await readJson(path.join(root, 'package.json'))) ?? {};
  return {
    ...wishes,
    root,
    env: process.env,
    target: readTarget(process.env),
    functions: wishes.functions ? await functionsIn(root) : [],
    version: wishes.version ?? String(version),
  };
}

const NOT_FOUND: Words = {
  zh: '本机没有这个命令：npx 随 Node.js 安装（https://nodejs.org），请确认它在 PATH 里。',
  en: 'There is no such command here: npx comes with Node.js (https://nodejs.org); see that it is on PATH.',
};

/** After one that fails none is run. */
async function runAll({ commands }: Plan, upload: Upload): Promise<Ending> {
  for (const command of commands) {
    console.log(`$ ${describeCommand(command)}`);
    const ending = await runCommand(command, upload);
    if (ending === 'not_found') say(NOT_FOUND);
    if (ending === 'failed') say(command.ifItFails);
    if (ending !== 'done') return ending;
  }
  return 'done';
}

async function isReady(root: string): Promise<boolean> {
  const findings = await examine({ root, env: process.env }, { packer: false, remote: false });
  findings.filter(({ ok }) => ok !== true).forEach(showFinding);
  return findings.every(({ ok }) => ok !== false);
}

/** @returns whether all of it was done */
async function deploy(root: string, wishes: Arguments): Promise<boolean> {
  // Puts what .env and .env.local say into `process.env`, as the build does.
  dotenvParse(root, undefined, 'production');
  if (!(await isReady(root))) {
    say({ zh: '没有上传：请先改好标 ✗ 的。', en: 'Nothing was uploaded: mend what is marked ✗ first.' });
    return false;
  }
  const upload = await prepare(root, wishes);
  const plan = await wishes.way(upload);
  if ('id' in plan) {
    showFinding(plan);
    return false;
  }
  plan.notes.forEach(say);
  if (wishes.dryRun) {
    for (const command of plan.commands) console.log(`$ ${describeCommand(command)}`);
    say({ zh: '以上命令没有运行。', en: 'None of these was run.' });
    return true;
  }
  if ((await runAll(plan, upload)) !== 'done') return false;
  say({
    zh: '已上传。请让云函数自检：npm run doctor:remote',
    en: 'Uploaded. Let the function look at itself: npm run doctor:remote',
  });
  return true;
}

async function main(): Promise<void> {
  process.exitCode = (await deploy(process.cwd(), readArguments(process.argv.slice(2)))) ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.error(USAGE);
  process.exitCode = 2;
});
