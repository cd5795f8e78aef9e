import { isRecord } from '../../contract';
import { parseSelfCheck } from '../../contract/operator';
import { readVariables } from '../../cloudfunctions/realname/config';
import { upstreamErrorOf } from '../../cloudfunctions/realname/judging/upstream-errors';
import { good, wrong, type Check, type Finding, type Project } from './finding';

/** WeChat gives up on the function after 5 seconds. */
const PATIENCE_MS = 15_000;

type Reply = Readonly<Record<string, unknown>> | undefined;

/** The answer as an object; undefined if none came. The URL holds a token: nothing of a failure is passed on. */
async function post(url: URL, body: object): Promise<Reply> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
      redirect: 'error',
    });
    const answer: unknown = await response.json();
    return isRecord(answer) ? answer : undefined;
  } catch {
    return undefined;
  }
}

const unreachable = (origin: string): Finding =>
  wrong(
    'remote',
    `连不上 ${origin}：请检查本机网络和代理。`,
    `${origin} cannot be reached: see this machine's network and proxy.`,
  );

/** Numbers of `tcb/invokecloudfunction`. */
const INVOKE_ERRORS: Readonly<Record<number, readonly [zh: string, en: string]>> = {
  85088: [
    '这个小程序没有开通云开发（85088）：请在微信开发者工具里开通。',
    'The mini-program has no cloud (85088): open it in WeChat DevTools.',
  ],
  [-501000]: [
    '这个云环境里没有云函数 realname，或云环境 ID 不对（-501000）：请上传并部署，并核对 TARO_APP_CLOUD_ENV。',
    'There is no function realname in this environment, or the environment is another (-501000): upload it, and see TARO_APP_CLOUD_ENV.',
  ],
  [-501005]: [
    '云环境 ID 不对或云环境已停用（-501005）：请核对 TARO_APP_CLOUD_ENV。',
    'The environment is not valid or stopped (-501005): see TARO_APP_CLOUD_ENV.',
  ],
  [-504002]: [
    '云函数一启动就出错（-504002）：请看云开发控制台 → 云函数 → 日志。',
    'The function crashed (-504002): see its log in the cloud console.',
  ],
  [-504003]: [
    '云函数超时（-504003）：请把超时时间改为 10 到 20 秒。',
    'The function timed out (-504003): set its time limit to 10 to 20 seconds.',
  ],
};

/** The function resolves to its answer as a text. */
function parseAnswer(answer: unknown): readonly Finding[] {
  const parsed = ((): unknown => {
    try {
      return JSON.parse(typeof answer === 'string' ? answer : '');
    } catch {
      return undefined;
    }
  })();
  const selfCheck = parseSelfCheck(parsed);
  if (selfCheck !== undefined) {
    const { version, checks } = selfCheck;
    return [
      good('remote', `云函数已部署，版本 ${version}。`, `The function is deployed, version ${version}.`),
      ...checks.map((check) => ({ ...check, id: `remote.${check.id}` })),
    ];
  }
  return [
    wrong(
      'remote',
      '云函数没有回答自检：部署的是旧版本，或不是这个项目的云函数，请重新上传并部署。',
      'The function answered no self-check: an old version is deployed, or another function; upload it again.',
    ),
  ];
}

/** What the environment says; the AppSecret comes from there alone. */
interface Remote {
  readonly secret: string;
  readonly appid: string;
  readonly cloudEnv: string;
  readonly origin: string;
}

const NO_SECRET = wrong(
  'remote',
  '没有 AppSecret：请先设置环境变量 REALNAME_APP_SECRET，不要写在命令里。',
  'No AppSecret: set the environment variable REALNAME_APP_SECRET before, not in the command.',
);

/** By the function's own rules: an AppSecret is sent by https alone, or to this machine. */
function readEnv(env: Project['env']): Remote | Finding {
  const { REALNAME_API_ORIGIN: origin } = readVariables(env);
  if (!origin.ok) return wrong('remote', origin.hint.zh, origin.hint.en);
  const read = (name: string): string => env[name]?.trim() ?? '';
  const secret = read('REALNAME_APP_SECRET');
  if (secret === '') return NO_SECRET;
  return { secret, appid: read('TARO_APP_ID'), cloudEnv: read('TARO_APP_CLOUD_ENV'), origin: origin.value };
}

/** WeChat names the address that it refused: `invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist`. */
function thisMachine(errmsg: unknown): { readonly zh: string; readonly en: string } {
  const ip = /\d+(?:\.\d+){3}/.exec(typeof errmsg === 'string' ? errmsg : '')?.[0];
  const named = ip === undefined ? '' : ` ${ip} `;
  return {
    zh: `请把本机的公网 IP${named}也加进白名单，用完再删除。`,
    en: `List this machine's public IP${named.trimEnd()} as well, and remove it afterwards.`,
  };
}

function refused(errcode: number, errmsg: unknown): Finding {
  const hint = errcode === 40164 ? thisMachine(errmsg) : upstreamErrorOf(errcode, 'token').hint;
  return wrong(
    'remote',
    `本机取 access_token 被微信拒绝（${errcode}）。${hint?.zh ?? ''}`,
    `WeChat gave this machine no access token (${errcode}). ${hint?.en ?? ''}`,
  );
}

async function getToken({ secret, appid, origin }: Remote): Promise<string | Finding> {
  const reply = await post(new URL('/cgi-bin/stable_token', origin), {
    grant_type: 'client_credential',
    appid,
    secret,
  });
  if (reply === undefined) return unreachable(origin);
  const { access_token: token, errcode, errmsg } = reply;
  if (typeof token === 'string') return token;
  return refused(typeof errcode === 'number' ? errcode : -1, errmsg);
}

async function invoke({ cloudEnv, origin }: Remote, token: string): Promise<readonly Finding[]> {
  const url = new URL('/tcb/invokecloudfunction', origin);
  url.searchParams.set('access_token', token);
  url.searchParams.set('env', cloudEnv);
  url.searchParams.set('name', 'realname');
  const reply = await post(url, { action: 'selfcheck' });
  if (reply === undefined) return [unreachable(origin)];
  const { errcode, resp_data: data } = reply;
  if (typeof errcode !== 'number' || errcode === 0) return parseAnswer(data);
  const words = INVOKE_ERRORS[errcode] ?? [
    `微信不能调用云函数（${errcode}）：请查云开发错误码。`,
    `WeChat could not call the function (${errcode}): look it up in the cloud's error codes.`,
  ];
  return [wrong('remote', ...words)];
}

/** Asks the deployed function for its self-check, by WeChat's HTTP API. */
export const checkRemote: Check = async ({ env }) => {
  const remote = readEnv(env);
  if ('id' in remote) return [remote];
  const token = await getToken(remote);
  return typeof token === 'string' ? invoke(remote, token) : [token];
};
