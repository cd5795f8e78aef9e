type Environment = Readonly<Record<string, string | undefined>>;

/** The appid of the mini-program that is built, and the cloud environment that it calls. */
export interface Target {
  readonly appid: string;
  readonly cloudEnv: string;
}

/** The defaults of `.env`: no mini-program and no cloud environment of WeChat has these names. */
const SANDBOX: Target = { appid: 'touristappid', cloudEnv: 'sandbox' };

const HOW_TO = `write both into .env.local, in the folder of package.json:
  TARO_APP_ID=wx…            your mini-program's appid; for the sandbox: ${SANDBOX.appid}
  TARO_APP_CLOUD_ENV=…       your cloud environment's id; for the sandbox: ${SANDBOX.cloudEnv}`;

/** @param env with what `.env` and `.env.local` say; throws where a value is missing: the built app would die at launch */
export function readTarget(env: Environment): Target {
  const read = (name: string): string => {
    const value = env[name]?.trim() ?? '';
    if (value === '') throw new Error(`${name} is not set: ${HOW_TO}`);
    return value;
  };
  return { appid: read('TARO_APP_ID'), cloudEnv: read('TARO_APP_CLOUD_ENV') };
}

/** What to tell whoever builds. */
export function describeTarget({ appid, cloudEnv }: Target): string {
  const built = `built for appid ${appid}, cloud environment ${cloudEnv}`;
  const isForSandbox = appid === SANDBOX.appid || cloudEnv === SANDBOX.cloudEnv;
  return isForSandbox
    ? `${built}\nWarning: such a build is for the sandbox only. For your own mini-program: ${HOW_TO}`
    : built;
}
