import path from 'node:path';
import { problemOfTarget, type TargetProblem } from '../target';
import { good, wrong, type Check, type Finding } from './finding';
import { listFiles, readJson, readText } from './files';

const WORDS: Readonly<Record<TargetProblem, readonly [zh: string, en: string]>> = {
  missing: [
    '没有填 appid 和云环境：请在 .env.local 里写 TARO_APP_ID=wx… 和 TARO_APP_CLOUD_ENV=…，再运行 npm run build。',
    'Appid and cloud environment are not set: write TARO_APP_ID=wx… and TARO_APP_CLOUD_ENV=… into .env.local, then run npm run build.',
  ],
  swapped: [
    'TARO_APP_ID 和 TARO_APP_CLOUD_ENV 填反了：以 wx 开头的是 appid。',
    'TARO_APP_ID and TARO_APP_CLOUD_ENV are swapped: the appid is the one that begins with wx.',
  ],
  appid: [
    'TARO_APP_ID 不像 appid：应是 wx 加 16 位十六进制，见微信公众平台 → 开发管理 → 开发设置。',
    'TARO_APP_ID is no appid: wx and 16 hexadecimal digits, from mp.weixin.qq.com, development settings.',
  ],
  cloudEnv: [
    'TARO_APP_CLOUD_ENV 不像云环境 ID：只有小写字母、数字和连字符，见云开发控制台 → 设置 → 环境 ID。',
    'TARO_APP_CLOUD_ENV is no environment id: lower-case letters, digits and hyphens, from the cloud console’s settings.',
  ],
};

/** Whether the appid and the environment are real ones, and those for which `dist/` was built. */
export const checkTarget: Check = async ({ root, env }) => {
  const problem = problemOfTarget(env);
  if (problem !== undefined) return [wrong('target', ...WORDS[problem])];
  const appid = env['TARO_APP_ID']?.trim() ?? '';
  const cloudEnv = env['TARO_APP_CLOUD_ENV']?.trim() ?? '';
  return [
    good('target', `appid ${appid}，云环境 ${cloudEnv}`, `Appid ${appid}, cloud environment ${cloudEnv}`),
    ...(await checkBuiltFor(path.join(root, 'dist'), appid, cloudEnv)),
  ];
};

async function checkBuiltFor(dist: string, appid: string, cloudEnv: string): Promise<readonly Finding[]> {
  const project = await readJson(path.join(dist, 'project.config.json'));
  const scripts = (await listFiles(path.join(dist, 'miniprogram'))).filter(({ name }) => name.endsWith('.js'));
  const texts = await Promise.all(scripts.map(({ name }) => readText(path.join(dist, 'miniprogram', name))));
  const isAppid = project?.['appid'] === appid;
  const isCloudEnv = texts.some((text) => text?.includes(`"${cloudEnv}"`) === true);
  return [
    isAppid && isCloudEnv
      ? good('built_for', 'dist/ 就是为它们构建的。', 'dist/ was built for these.')
      : wrong(
          'built_for',
          `dist/ 不是为这个${isAppid ? '云环境' : ' appid '}构建的：请运行 npm run build。`,
          `dist/ was built for another ${isAppid ? 'cloud environment' : 'appid'}: run npm run build.`,
        ),
  ];
}
