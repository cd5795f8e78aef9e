import { unknownVariables } from './unknown-variables';

const KNOWN = ['REALNAME_HASH_SECRET', 'REALNAME_DAILY_LIMIT'];
const among = (...names: string[]) => unknownVariables(Object.fromEntries(names.map((name) => [name, 'value'])), KNOWN);

test('variables of this function and of others are not listed', () => {
  expect(among('REALNAME_HASH_SECRET', 'REALNAME_DAILY_LIMIT', 'PATH', 'MY_REALNAME_X', 'TCB_ENV')).toEqual([]);
});

test.each([
  'REALNAME_HASH_SECRETS',
  'REALNAME_HASHSECRET',
  'REALNAME_HASH_SECERT',
  'realname_hash_secret',
  'REAL_NAME_HASH_SECRET',
  'REALNAME',
])('the unknown variable %s is listed', (name) => {
  expect(among('REALNAME_HASH_SECRET', name)).toEqual([name]);
});

test('at most ten are listed, in alphabetical order', () => {
  expect(among('REALNAME_B', 'REALNAME_A')).toEqual(['REALNAME_A', 'REALNAME_B']);
  expect(among(...Array.from({ length: 12 }, (_, index) => `REALNAME_${index}`))).toHaveLength(10);
});

test.each([`REALNAME_${'x'.repeat(60)}`, 'REALNAME_HASH_SECRET ', 'REALNAME_SECRET=abc', 'REALNAME_密'])(
  'what cannot be a name is not repeated, because it may be a secret: %s',
  (name) => {
    expect(among(name)).toEqual([]);
  },
);
