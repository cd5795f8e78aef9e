import { parseArgs } from 'node:util';
import { dotenvParse } from '@tarojs/helper';
import { examine } from './examine';
import type { Finding } from './finding';
import { showFinding } from './show';

const USAGE = `npm run doctor -- [--packer] [--json]        npm run doctor:remote
  上传之前检查这台机器、构建和设置  Looks at machine, build and settings before the upload
  doctor:remote  再请已部署的云函数自检（AppSecret 放在环境变量 REALNAME_APP_SECRET）  Also asks the deployed function
  --packer  再用微信的打包工具检查（npx 下载 275 MB）  Also lets WeChat's own packer look
  --json    输出 JSON  Prints JSON`;

function show(findings: readonly Finding[]): void {
  findings.forEach(showFinding);
  const failed = findings.filter(({ ok }) => ok === false).length;
  console.log(
    failed === 0 ? '\n没有发现错误。 Nothing wrong was found.' : `\n有 ${failed} 处要改。 To be mended: ${failed}.`,
  );
}

const NOT_ASKED =
  '已部署的云函数没有问：npm run doctor:remote。 The deployed function was not asked: npm run doctor:remote.';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      packer: { type: 'boolean', default: false },
      remote: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const root = process.cwd();
  // Puts what .env and .env.local say into `process.env`, as the build does.
  dotenvParse(root, undefined, 'production');
  const findings = await examine({ root, env: process.env }, values);
  if (values.json) console.log(JSON.stringify(findings, null, 2));
  else {
    show(findings);
    if (!values.remote) console.log(NOT_ASKED);
  }
  process.exitCode = findings.some(({ ok }) => ok === false) ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.error(USAGE);
  process.exitCode = 2;
});
