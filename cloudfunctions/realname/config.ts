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
  /** Each variable by itself, for the self-check. */
  readonly readings: Readings;
} & ({ readonly ok: true; readonly config: Config } | { readonly ok: false; readonly hint: OperatorHint });

export const VARIABLES = [
  'REALNAME_TRANSPORT',
  'REALNAME_OPENAPI_NAME',
  'REALNAME_API_ORIGIN',
  'REALNAME_APP_SECRET',
  'REALNAME_DAILY_LIMIT',
  'REALNAME_HASH_SECRET',
  'REALNAME_RECEIPT_SECRET',
] as const;
export type Variable = (typeof VARIABLES)[number];

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

/** What one variable says: its value, or why it is refused. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly isSet: boolean }
  | { readonly ok: false; readonly hint: OperatorHint };

/** Every variable on its own, so that the self-check can name each that is wrong. */
export interface Readings {
  readonly REALNAME_TRANSPORT: Reading<TransportChoice>;
  readonly REALNAME_OPENAPI_NAME: Reading<string>;
  readonly REALNAME_API_ORIGIN: Reading<string>;
  readonly REALNAME_DAILY_LIMIT: Reading<number>;
  readonly REALNAME_APP_SECRET: Reading<Secret | undefined>;
  readonly REALNAME_HASH_SECRET: Reading<Secret | undefined>;
  readonly REALNAME_RECEIPT_SECRET: Reading<readonly Secret[]>;
}

const WRONG = {
  transport: operatorHint({
    zh: 'REALNAME_TRANSPORT 只能是 auto、openapi 或 https。',
    en: 'REALNAME_TRANSPORT must be auto, openapi or https.',
  }),
  openapiName: operatorHint({
    zh: 'REALNAME_OPENAPI_NAME 的写法应像 cityservice.checkRealNameInfo。',
    en: 'REALNAME_OPENAPI_NAME must look like cityservice.checkRealNameInfo.',
  }),
  apiOrigin: operatorHint({
    zh: 'REALNAME_API_ORIGIN 必须是 https 地址（只有本机可以用 http），不带路径。',
    en: 'REALNAME_API_ORIGIN must be an https origin (http only on loopback), without a path.',
  }),
  dailyLimit: operatorHint({
    zh: 'REALNAME_DAILY_LIMIT 必须是正整数。',
    en: 'REALNAME_DAILY_LIMIT must be a positive integer.',
  }),
  needsAppSecret: operatorHint({
    zh: 'REALNAME_TRANSPORT 是 https，还需要设置 REALNAME_APP_SECRET。',
    en: 'REALNAME_TRANSPORT is https, which needs REALNAME_APP_SECRET.',
  }),
};

type Env = Readonly<Record<string, string | undefined>>;

/** Blanks around a value are dropped; an empty one counts as not set. */
export function readVariables(env: Env): Readings {
  const textOf = (name: Variable): string => env[name]?.trim() ?? '';
  const read = <T>(name: Variable, hint: OperatorHint, fallback: string, parse: (text: string) => T | undefined) => {
    const text = textOf(name);
    const value = parse(text === '' ? fallback : text);
    const reading: Reading<T> = value === undefined ? { ok: false, hint } : { ok: true, value, isSet: text !== '' };
    return reading;
  };
  const readSecret = <T>(
    name: Variable,
    problemOf: (secret: Secret | undefined) => OperatorHint | undefined,
    take: (secret: Secret | undefined) => T,
  ): Reading<T> => {
    const text = textOf(name);
    const secret = text === '' ? undefined : (text as Secret);
    const hint = problemOf(secret);
    return hint === undefined ? { ok: true, value: take(secret), isSet: secret !== undefined } : { ok: false, hint };
  };
  const asItIs = (secret: Secret | undefined): Secret | undefined => secret;

  const transport = read('REALNAME_TRANSPORT', WRONG.transport, 'auto', (text) =>
    TRANSPORT_CHOICES.find((choice) => choice === text),
  );
  const isHttps = transport.ok && transport.value === 'https';
  return {
    REALNAME_TRANSPORT: transport,
    REALNAME_OPENAPI_NAME: read('REALNAME_OPENAPI_NAME', WRONG.openapiName, 'cityservice.checkRealNameInfo', (text) =>
      /^\w+(\.\w+)+$/.test(text) ? text : undefined,
    ),
    REALNAME_API_ORIGIN: read('REALNAME_API_ORIGIN', WRONG.apiOrigin, 'https://api.weixin.qq.com', parseOrigin),
    REALNAME_DAILY_LIMIT: read('REALNAME_DAILY_LIMIT', WRONG.dailyLimit, '10', (text) =>
      /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined,
    ),
    REALNAME_APP_SECRET: readSecret(
      'REALNAME_APP_SECRET',
      (secret) => (isHttps && secret === undefined ? WRONG.needsAppSecret : appSecretProblem(secret)),
      asItIs,
    ),
    REALNAME_HASH_SECRET: readSecret(
      'REALNAME_HASH_SECRET',
      (secret) => secretProblem('REALNAME_HASH_SECRET', secret),
      asItIs,
    ),
    REALNAME_RECEIPT_SECRET: readSecret(
      'REALNAME_RECEIPT_SECRET',
      (secret) => receiptSecretProblem(splitSecrets(secret)),
      splitSecrets,
    ),
  };
}

class Refused extends Error {
  constructor(readonly hint: OperatorHint) {
    super('A variable is wrong.');
  }
}

function valueOf<T>(reading: Reading<T>): T {
  if (reading.ok) return reading.value;
  throw new Refused(reading.hint);
}

/** Reads the environment variables once, at start. The first that is wrong refuses all. */
export function parseConfig(env: Env): ParsedConfig {
  const unknown = unknownVariables(env, VARIABLES);
  const readings = readVariables(env);
  try {
    return {
      ok: true,
      unknown,
      readings,
      config: {
        transport: valueOf(readings.REALNAME_TRANSPORT),
        openapiName: valueOf(readings.REALNAME_OPENAPI_NAME),
        apiOrigin: valueOf(readings.REALNAME_API_ORIGIN),
        dailyLimit: valueOf(readings.REALNAME_DAILY_LIMIT),
        appSecret: valueOf(readings.REALNAME_APP_SECRET),
        hashSecret: valueOf(readings.REALNAME_HASH_SECRET),
        receiptSecret: valueOf(readings.REALNAME_RECEIPT_SECRET)[0],
      },
    };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, hint: error.hint, unknown, readings };
    throw error;
  }
}
