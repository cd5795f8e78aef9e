import { parseConfig, readVariables, VARIABLES } from '../config';
import { checkConfiguration } from './configuration';

const SECRET = 'abcdefghijklmnopqrstuvwxyz012345';
const APP_SECRET = '0123456789abcdef0123456789ABCDEF';

const check = (env: Readonly<Record<string, string>>) =>
  checkConfiguration(readVariables(env), parseConfig(env).unknown);
const failed = (env: Readonly<Record<string, string>>) => check(env).filter(({ ok }) => ok !== true);

test('each variable has a check of its own, all good where nothing is set', () => {
  expect(check({}).map(({ id, ok }) => [id, ok])).toEqual([
    ...VARIABLES.map((name) => [name, true]),
    ['unknown_variables', true],
  ]);
  expect(check({}).map(({ en }) => en)).toContain('REALNAME_DAILY_LIMIT is not set: its default counts.');
});

test('a variable that is set is said to be, and its value is nowhere', () => {
  const checks = check({ REALNAME_HASH_SECRET: SECRET, REALNAME_APP_SECRET: APP_SECRET });
  expect(checks.map(({ en }) => en)).toContain('REALNAME_HASH_SECRET is set and well formed.');
  expect(checks.find(({ id }) => id === 'app_secret_shape')).toMatchObject({ ok: true });
  expect(JSON.stringify(checks)).not.toContain(SECRET);
  expect(JSON.stringify(checks)).not.toContain(APP_SECRET);
});

test('every wrong variable is named, not the first alone', () => {
  const env = { REALNAME_TRANSPORT: 'grpc', REALNAME_DAILY_LIMIT: 'ten', REALNAME_HASH_SECRET: 'short' };
  expect(failed(env).map(({ id }) => id)).toEqual([
    'REALNAME_TRANSPORT',
    'REALNAME_DAILY_LIMIT',
    'REALNAME_HASH_SECRET',
  ]);
});

test('https without an AppSecret is a mistake of the AppSecret', () => {
  expect(failed({ REALNAME_TRANSPORT: 'https' })).toMatchObject([{ id: 'REALNAME_APP_SECRET', ok: false }]);
});

test('a misspelt name is named', () => {
  expect(failed({ REALNAME_RECIEPT_SECRET: SECRET, REALNAME_APPSECRET: SECRET })).toMatchObject([
    {
      id: 'unknown_variables',
      ok: false,
      en: 'Nobody reads these variables, whose names may be misspelt; rename or remove them: REALNAME_APPSECRET, REALNAME_RECIEPT_SECRET.',
    },
  ]);
});

test.each(['wx0123456789abcdef', APP_SECRET.slice(1), `${APP_SECRET}0`, SECRET])(
  'the AppSecret %s has not the shape of one',
  (value) => {
    expect(failed({ REALNAME_APP_SECRET: value })).toMatchObject([{ id: 'app_secret_shape', ok: false }]);
  },
);
