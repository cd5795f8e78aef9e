import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildWeb } from './server/build-web';
import { PAGE_HTML } from './server/page-html';
import { compileWeapp } from './weapp/compile-weapp';
import { findApp } from './weapp/find-app';
import { runNpmScript } from './server/run-npm-script';
import { BUILT, startSandbox } from './sandbox';
import { startServer } from './server/server';
import { functionVariables } from './server/function-variables';
import { explainPortError, requireFreePort } from './server/free-port';
import type { CompiledWeapp } from './shared/compiled-weapp';
import { parseStartArguments, USAGE, type StartArguments } from './server/start-arguments';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const complain = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** A problem that the person can do something about: shown without a stack. */
class StartProblem extends Error {}

/** Says what is being done, and how long it took. */
async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  process.stdout.write(`${title} … `);
  const startedAt = Date.now();
  const result = await work();
  say(`✓ ${((Date.now() - startedAt) / 1000).toFixed(1)}s`);
  return result;
}

async function build(): Promise<void> {
  const output = await runNpmScript('build:sandbox', path.join(__dirname, '..'));
  if (!output.ok) throw new StartProblem(`${output.text}\n\n构建失败，原因见上。 The build failed, see above.`);
}

/** @param app the folder that was named instead of this project's mini-program */
function requireBuild(app: string | undefined): void {
  const needed = [...(app === undefined ? ['miniprogram/app.json'] : []), 'cloudfunctions/realname/index.js'];
  const missing = needed.find((file) => !existsSync(path.join(BUILT, file)));
  if (missing !== undefined) {
    throw new StartProblem(`没有找到 ${missing}，请不带 --no-build 运行。 Not built yet: run without --no-build.`);
  }
}

function findWeapp(app: string | undefined): string {
  if (app === undefined) return path.join(BUILT, 'miniprogram');
  const found = findApp(path.resolve(app));
  if (!found.ok) throw new StartProblem(found.problem);
  return found.folder;
}

/** WeChat's compilers and ours say in one sentence what is wrong with a mini-program: no stack of the sandbox's. */
async function compile(folder: string): Promise<CompiledWeapp> {
  try {
    return await compileWeapp(folder);
  } catch (error) {
    throw new StartProblem(
      `${folder} 不能编译，原因如下。 It does not compile:\n${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function explain(error: unknown, port: number): string {
  if (error instanceof StartProblem) return error.message;
  return explainPortError(error, port) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error));
}

async function start({ port, withBuild, app, environments }: StartArguments): Promise<void> {
  // Before the build, which rewrites what another sandbox at this port may be serving.
  await requireFreePort(port);
  const folder = findWeapp(app);
  if (withBuild) await step('构建小程序和云函数（约半分钟）  Building mini-program and function', build);
  requireBuild(app);
  const weapp = await step('编译小程序页面  Compiling with WeChat’s compilers', () => compile(folder));
  const web = await step('准备网页  Bundling the page', () => buildWeb());
  const functionEnv = functionVariables(process.env);
  const sandbox = await startSandbox({
    distDir: BUILT,
    functionEnv,
    environments,
    onComplaint: complain,
    onFunctionLine: (line) => {
      say(`[云函数] ${line}`);
    },
  });
  const page = { html: PAGE_HTML, ...web, weapp: JSON.stringify(weapp) };
  const server = await startServer({ sandbox, page, port, complain });

  const stop = (): void => {
    say('\n正在关闭  Stopping');
    Promise.all([server.close(), sandbox.close()]).then(
      // Browsers may hold connections open, which would keep the process.
      () => process.exit(0),
      (error: unknown) => {
        complain(explain(error, port));
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);

  const set = Object.keys(functionEnv);
  say('');
  say(`  打开  Open   http://localhost:${server.port}`);
  if (app === undefined) {
    say('  点击  Click  选一天 → 预约 → 填写姓名和身份证号 → 勾选同意 → 下一步：去授权 → 允许 → 选择结果 → 继续预约');
  } else {
    say(`  小程序  App  ${folder}`);
  }
  say(`  appid        ${sandbox.appid}`);
  say(`  云环境  Env  ${environments?.join(', ') ?? 'wx.cloud.init 里的那个（--env）  that of wx.cloud.init'}`);
  say(`  变量  Set    ${set.length > 0 ? set.join(', ') : '没有设置（例如 REALNAME_RECEIPT_SECRET）  none'}`);
  say('  停止  Stop   Ctrl-C');
}

const parsed = parseStartArguments(process.argv.slice(2));
if (!parsed.ok) {
  complain(parsed.problem);
  process.exitCode = 1;
} else if (parsed.value === 'help') {
  say(USAGE);
} else {
  const { value } = parsed;
  start(value).catch((error: unknown) => {
    complain(`\n${explain(error, value.port)}`);
    process.exit(1);
  });
}
