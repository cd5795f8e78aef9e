type Environment = Readonly<Record<string, string | undefined>>;

/** The appid of the mini-program that is built, and the cloud environment that it calls. */
export interface Target {
  readonly appid: string;
  readonly cloudEnv: string;
}

/** The defaults of `.env`: no mini-program and no cloud environment of WeChat has these names. */
export const SANDBOX: Target = { appid: 'touristappid', cloudEnv: 'sandbox' };

export type TargetProblem = 'missing' | 'swapped' | 'appid' | 'cloudEnv';

const IS_APPID = /^wx[0-9a-f]{16}$/;
const IS_CLOUD_ENV = /^[a-z0-9][a-z0-9-]{1,63}$/;

const HOW_TO = `Write both into .env.local, in the folder of package.json:
  TARO_APP_ID=wx…            your mini-program's appid: mp.weixin.qq.com → development settings
  TARO_APP_CLOUD_ENV=…       your cloud environment's id: DevTools → cloud console → settings
Its name is exactly that (Notepad likes to make it .env.local.txt), its encoding UTF-8 without BOM.
To try the project without them: npm start
请在 package.json 所在目录的 .env.local 里写上面两行：appid 见微信公众平台 → 开发管理 → 开发设置，云环境 ID 见云开发控制台 → 设置。
文件名要正好是 .env.local（记事本会另存为 .env.local.txt），编码选 UTF-8（不带 BOM）。
只是试用，不用填：npm start`;

const WORDS: Readonly<Record<TargetProblem, string>> = {
  missing: 'The appid or the cloud environment is not set.',
  swapped: 'TARO_APP_ID and TARO_APP_CLOUD_ENV are swapped: the appid is the one that begins with wx.',
  appid: 'TARO_APP_ID is no appid: wx and 16 hexadecimal digits.',
  cloudEnv: 'TARO_APP_CLOUD_ENV is no environment id: lower-case letters, digits and hyphens.',
};

const namesIn = (env: Environment): Target => ({
  appid: env['TARO_APP_ID']?.trim() ?? '',
  cloudEnv: env['TARO_APP_CLOUD_ENV']?.trim() ?? '',
});

/** What keeps a build from being deployed; undefined where both names are real ones. */
export function problemOfTarget(env: Environment): TargetProblem | undefined {
  const { appid, cloudEnv } = namesIn(env);
  if (IS_APPID.test(cloudEnv) && !IS_APPID.test(appid)) return 'swapped';
  if ([appid, cloudEnv].includes('') || appid === SANDBOX.appid || cloudEnv === SANDBOX.cloudEnv) return 'missing';
  if (!IS_APPID.test(appid)) return 'appid';
  return IS_CLOUD_ENV.test(cloudEnv) ? undefined : 'cloudEnv';
}

/** @param env with what `.env` and `.env.local` say; throws with what to write where, unless both names are real ones */
export function readTarget(env: Environment): Target {
  const problem = problemOfTarget(env);
  if (problem !== undefined) throw new Error(`${WORDS[problem]}\n${HOW_TO}`);
  return namesIn(env);
}

/** What to tell whoever builds. */
export const describeTarget = ({ appid, cloudEnv }: Target): string =>
  `built dist/ for appid ${appid}, cloud environment ${cloudEnv}`;
