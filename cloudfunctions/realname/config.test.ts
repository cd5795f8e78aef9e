import { parseConfig } from './config';

const SECRET = 'abcdefghijklmnopqrstuvwxyz012345';
const OTHER_SECRET = '543210zyxwvutsrqponmlkjihgfedcba';

test('without any variable: cloud call first, the real WeChat, ten checks a day', () => {
  expect(parseConfig({})).toEqual({
    ok: true,
    unknown: [],
    readings: expect.any(Object) as unknown,
    config: {
      transport: 'auto',
      openapiName: 'cityservice.checkRealNameInfo',
      apiOrigin: 'https://api.weixin.qq.com',
      appSecret: undefined,
      dailyLimit: 10,
      hashSecret: undefined,
      receiptSecret: undefined,
    },
  });
});

test('every variable is read, without the blanks around its value', () => {
  const env = {
    REALNAME_TRANSPORT: ' https ',
    REALNAME_OPENAPI_NAME: 'a.b.c',
    REALNAME_API_ORIGIN: 'http://127.0.0.1:8080/',
    REALNAME_APP_SECRET: 'app',
    REALNAME_DAILY_LIMIT: '3',
    REALNAME_HASH_SECRET: `\n${OTHER_SECRET} `,
    REALNAME_RECEIPT_SECRET: SECRET,
  };
  expect(parseConfig(env)).toEqual({
    ok: true,
    unknown: [],
    readings: expect.any(Object) as unknown,
    config: {
      transport: 'https',
      openapiName: 'a.b.c',
      apiOrigin: 'http://127.0.0.1:8080',
      appSecret: 'app',
      dailyLimit: 3,
      hashSecret: OTHER_SECRET,
      receiptSecret: SECRET,
    },
  });
});

test('an empty variable counts as not set', () => {
  const names = [
    'TRANSPORT',
    'OPENAPI_NAME',
    'API_ORIGIN',
    'APP_SECRET',
    'DAILY_LIMIT',
    'HASH_SECRET',
    'RECEIPT_SECRET',
  ];
  expect(parseConfig(Object.fromEntries(names.map((name) => [`REALNAME_${name}`, '  '])))).toEqual(parseConfig({}));
});

test.each([
  ['https://api.weixin.qq.com', 'https://api.weixin.qq.com'],
  ['http://localhost:1', 'http://localhost:1'],
  ['http://[::1]:1', 'http://[::1]:1'],
  ['https://example.com:8443', 'https://example.com:8443'],
])('the origin %s is read as %s', (origin, expected) => {
  const parsed = parseConfig({ REALNAME_API_ORIGIN: origin });
  expect(parsed.ok && parsed.config.apiOrigin).toBe(expected);
});

test.each([
  ['REALNAME_TRANSPORT', 'grpc'],
  ['REALNAME_TRANSPORT', 'https'],
  ['REALNAME_OPENAPI_NAME', 'checkRealNameInfo'],
  ['REALNAME_OPENAPI_NAME', 'a.b; c'],
  ['REALNAME_OPENAPI_NAME', '.a.b'],
  ['REALNAME_API_ORIGIN', 'http://api.weixin.qq.com'],
  ['REALNAME_API_ORIGIN', 'http://127.0.0.1.example.com'],
  ['REALNAME_API_ORIGIN', 'ftp://127.0.0.1'],
  ['REALNAME_API_ORIGIN', 'api.weixin.qq.com'],
  ['REALNAME_API_ORIGIN', 'https://api.weixin.qq.com/path'],
  ['REALNAME_API_ORIGIN', 'https://api.weixin.qq.com/?q=1'],
  ['REALNAME_API_ORIGIN', 'https://api.weixin.qq.com/#x'],
  ['REALNAME_API_ORIGIN', 'https://user@api.weixin.qq.com'],
  ['REALNAME_API_ORIGIN', 'https://:word@api.weixin.qq.com'],
  ['REALNAME_DAILY_LIMIT', '0'],
  ['REALNAME_DAILY_LIMIT', '-1'],
  ['REALNAME_DAILY_LIMIT', '1.5'],
  ['REALNAME_DAILY_LIMIT', '1e3'],
  ['REALNAME_DAILY_LIMIT', 'ten'],
  ['REALNAME_HASH_SECRET', SECRET.slice(1)],
  ['REALNAME_HASH_SECRET', 'only-for-trying-0123456789abcdef'],
  ['REALNAME_HASH_SECRET', 'a'.repeat(32)],
  ['REALNAME_RECEIPT_SECRET', SECRET.slice(1)],
  ['REALNAME_RECEIPT_SECRET', 'only-for-trying-0123456789abcdef'],
  ['REALNAME_RECEIPT_SECRET', 'a'.repeat(32)],
  ['REALNAME_RECEIPT_SECRET', `${SECRET},${OTHER_SECRET.slice(1)}`],
  ['REALNAME_RECEIPT_SECRET', `${SECRET},`],
  ['REALNAME_RECEIPT_SECRET', `,${SECRET}`],
  ['REALNAME_RECEIPT_SECRET', `"${SECRET},${OTHER_SECRET}"`],
  ['REALNAME_RECEIPT_SECRET', `${SECRET},${OTHER_SECRET},${SECRET}`],
  ['REALNAME_APP_SECRET', `"${SECRET}"`],
])('%s=%s is refused with a hint that names the variable but no secret', (name, value) => {
  const parsed = parseConfig({ [name]: value });
  expect(parsed.ok).toBe(false);
  const hint = parsed.ok ? '' : `${parsed.hint.en} ${parsed.hint.zh}`;
  expect(hint).toContain(name);
  if (name.endsWith('SECRET')) expect(hint).not.toContain(value);
});

test('of two receipt secrets the first is used', () => {
  const parsed = parseConfig({ REALNAME_RECEIPT_SECRET: ` ${SECRET} , ${OTHER_SECRET} ` });
  expect(parsed.ok && parsed.config.receiptSecret).toBe(SECRET);
});

test.each([{}, { REALNAME_TRANSPORT: 'grpc' }])(
  'unknown variables are listed, whether the others are right or wrong: %j',
  (env) => {
    expect(parseConfig({ ...env, REALNAME_RECIEPT_SECRET: SECRET }).unknown).toEqual(['REALNAME_RECIEPT_SECRET']);
  },
);
