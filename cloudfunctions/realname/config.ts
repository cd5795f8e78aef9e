import { operatorHint, type OperatorHint } from '../operator-hint';
import { appSecretProblem, receiptSecretProblem, secretProblem, splitSecrets, type Secret } from './secret';
import { unknownVariables, type VariableName } from './unknown-variables';

export type { Secret } from './secret';

export const TRANSPORT_CHOICES = ['auto', 'openapi', 'https'] as const;
export type TransportChoice = (typeof TRANSPORT_CHOICES)[number];

export interface Config {
  readonly transport: TransportChoice;
  /** `a.b` as in `cloud.openapi.a.b`; listed in config.json too. */
  readonly openapiName: string;
  /** Origin without a trailing slash. */
  readonly apiOrigin: string;
  readonly appSecret: Secret | undefined;
  /** How often WeChat is asked about one person within 24 hours at most. */
  readonly dailyLimit: number;
  readonly hashSecret: Secret | undefined;
  /** Signs receipts. Without it the action `receipt` fails. */
  readonly receiptSecret: Secret | undefined;
}

export type ParsedConfig = {
  /** Variables that were set but that this function does not know, for the log. */
  readonly unknown: readonly VariableName[];
} & ({ readonly ok: true; readonly config: Config } | { readonly ok: false; readonly hint: OperatorHint });

const VARIABLES = [
  'REALNAME_TRANSPORT',
  'REALNAME_OPENAPI_NAME',
  'REALNAME_API_ORIGIN',
  'REALNAME_APP_SECRET',
  'REALNAME_DAILY_LIMIT',
  'REALNAME_HASH_SECRET',
  'REALNAME_RECEIPT_SECRET',
] as const;
type Variable = (typeof VARIABLES)[number];

const LOOPBACK_HOSTS = ['127.0.0.1', 'localhost', '[::1]'];

/** Accepts https, and http on this machine only, where nobody else can read it. No path, no credentials. */
function parseOrigin(text: string): string | undefined {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return undefined;
  }
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK_HOSTS.includes(url.hostname));
  const isOrigin = url.pathname === '/' && url.search === '' && url.hash === '' && url.username + url.password === '';
  return isSafe && isOrigin ? url.origin : undefined;
}

/** Reads the environment variables once, at start. Blanks around a value are dropped; an empty one counts as not set. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): ParsedConfig {
  const unknown = unknownVariables(env, VARIABLES);
  const wrong = (hint: OperatorHint): ParsedConfig => ({ ok: false, hint, unknown });
  const read = (name: Variable, fallback = ''): string => {
    const value = env[name]?.trim() ?? '';
    return value === '' ? fallback : value;
  };
  const readSecret = (name: Variable): Secret | undefined => {
    const value = read(name);
    return value === '' ? undefined : (value as Secret);
  };

  const transport = TRANSPORT_CHOICES.find((choice) => choice === read('REALNAME_TRANSPORT', 'auto'));
  if (transport === undefined)
    return wrong(
      operatorHint({
        zh: 'REALNAME_TRANSPORT 只能是 auto、openapi 或 https。',
        en: 'REALNAME_TRANSPORT must be auto, openapi or https.',
      }),
    );

  const openapiName = read('REALNAME_OPENAPI_NAME', 'cityservice.checkRealNameInfo');
  if (!/^\w+(\.\w+)+$/.test(openapiName)) {
    return wrong(
      operatorHint({
        zh: 'REALNAME_OPENAPI_NAME 的写法应像 cityservice.checkRealNameInfo。',
        en: 'REALNAME_OPENAPI_NAME must look like cityservice.checkRealNameInfo.',
      }),
    );
  }
  const apiOrigin = parseOrigin(read('REALNAME_API_ORIGIN', 'https://api.weixin.qq.com'));
  if (apiOrigin === undefined) {
    return wrong(
      operatorHint({
        zh: 'REALNAME_API_ORIGIN 必须是 https 地址（只有本机可以用 http），不带路径。',
        en: 'REALNAME_API_ORIGIN must be an https origin (http only on loopback), without a path.',
      }),
    );
  }
  const dailyLimit = read('REALNAME_DAILY_LIMIT', '10');
  if (!/^[1-9]\d{0,5}$/.test(dailyLimit)) {
    return wrong(
      operatorHint({
        zh: 'REALNAME_DAILY_LIMIT 必须是正整数。',
        en: 'REALNAME_DAILY_LIMIT must be a positive integer.',
      }),
    );
  }
  const appSecret = readSecret('REALNAME_APP_SECRET');
  if (transport === 'https' && appSecret === undefined) {
    return wrong(
      operatorHint({
        zh: 'REALNAME_TRANSPORT 是 https，还需要设置 REALNAME_APP_SECRET。',
        en: 'REALNAME_TRANSPORT is https, which needs REALNAME_APP_SECRET.',
      }),
    );
  }
  const hashSecret = readSecret('REALNAME_HASH_SECRET');
  const receiptSecrets = splitSecrets(readSecret('REALNAME_RECEIPT_SECRET'));
  const problem =
    appSecretProblem(appSecret) ??
    secretProblem('REALNAME_HASH_SECRET', hashSecret) ??
    receiptSecretProblem(receiptSecrets);
  if (problem !== undefined) return wrong(problem);
  return {
    ok: true,
    unknown,
    config: {
      transport,
      openapiName,
      apiOrigin,
      dailyLimit: Number(dailyLimit),
      appSecret,
      hashSecret,
      receiptSecret: receiptSecrets[0],
    },
  };
}
