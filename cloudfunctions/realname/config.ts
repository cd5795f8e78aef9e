import { operatorHint, type OperatorHint } from '../../contract';

export const TRANSPORT_CHOICES = ['auto', 'openapi', 'https'] as const;
export type TransportChoice = (typeof TRANSPORT_CHOICES)[number];

/** A configured secret: sent or used as a key, never logged. */
export type Secret = string & { readonly secret: unique symbol };

export interface Config {
  readonly transport: TransportChoice;
  /** `a.b` as in `cloud.openapi.a.b`; listed in config.json too. */
  readonly openapiName: string;
  /** Origin without a trailing slash. */
  readonly apiOrigin: string;
  readonly appSecret: Secret | undefined;
  /** Upstream calls a person may cause within 24 hours. */
  readonly dailyLimit: number;
  readonly hashSecret: Secret | undefined;
  readonly receiptSecret: Secret | undefined;
}

export type ParsedConfig =
  { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly hint: OperatorHint };

const MIN_RECEIPT_SECRET_BYTES = 32;
const LOOPBACK_HOSTS = ['127.0.0.1', 'localhost', '[::1]'];

/** https anywhere, http on this machine only; no path, no credentials. */
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

const wrong = (hint: OperatorHint): ParsedConfig => ({ ok: false, hint });

/** Reads the function's environment once, at load. An empty variable counts as not set. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): ParsedConfig {
  const read = (name: string, fallback = ''): string => {
    const value = env[name]?.trim() ?? '';
    return value === '' ? fallback : value;
  };
  const readSecret = (name: string): Secret | undefined => {
    const value = read(name);
    return value === '' ? undefined : (value as Secret);
  };

  const transport = TRANSPORT_CHOICES.find((choice) => choice === read('REALNAME_TRANSPORT', 'auto'));
  if (transport === undefined) return wrong(operatorHint('REALNAME_TRANSPORT must be auto, openapi or https.'));

  const openapiName = read('REALNAME_OPENAPI_NAME', 'cityservice.checkRealNameInfo');
  if (!/^\w+(\.\w+)+$/.test(openapiName)) {
    return wrong(operatorHint('REALNAME_OPENAPI_NAME must look like cityservice.checkRealNameInfo.'));
  }
  const apiOrigin = parseOrigin(read('REALNAME_API_ORIGIN', 'https://api.weixin.qq.com'));
  if (apiOrigin === undefined) {
    return wrong(operatorHint('REALNAME_API_ORIGIN must be an https origin (http only on loopback), without a path.'));
  }
  const dailyLimit = read('REALNAME_DAILY_LIMIT', '10');
  if (!/^[1-9]\d{0,5}$/.test(dailyLimit)) {
    return wrong(operatorHint('REALNAME_DAILY_LIMIT must be a positive integer.'));
  }
  const appSecret = readSecret('REALNAME_APP_SECRET');
  if (transport === 'https' && appSecret === undefined) {
    return wrong(operatorHint('REALNAME_TRANSPORT is https, which needs REALNAME_APP_SECRET.'));
  }
  const receiptSecret = readSecret('REALNAME_RECEIPT_SECRET');
  if (receiptSecret !== undefined && Buffer.byteLength(receiptSecret) < MIN_RECEIPT_SECRET_BYTES) {
    return wrong(operatorHint('REALNAME_RECEIPT_SECRET must have at least 32 bytes, or not be set.'));
  }
  return {
    ok: true,
    config: {
      transport,
      openapiName,
      apiOrigin,
      dailyLimit: Number(dailyLimit),
      appSecret,
      hashSecret: readSecret('REALNAME_HASH_SECRET'),
      receiptSecret,
    },
  };
}
