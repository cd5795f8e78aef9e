import { unknownVariables } from './unknown-variables';

const KNOWN = ['REALNAME_HASH_SECRET', 'REALNAME_DAILY_LIMIT'];
const among = (...names: string[]) => unknownVariables(Object.fromEntries(names.map((name) => [name, 'value'])), KNOWN);

test('knows its own, and leaves those of others alone', () => {
  expect(among('REALNAME_HASH_SECRET', 'REALNAME_DAILY_LIMIT', 'PATH', 'MY_REALNAME_X', 'TCB_ENV')).toEqual([]);
});

test.each([
  'REALNAME_HASH_SECRETS',
  'REALNAME_HASHSECRET',
  'REALNAME_HASH_SECERT',
  'realname_hash_secret',
  'REAL_NAME_HASH_SECRET',
  'REALNAME',
])('names %s, which nobody reads', (name) => {
  expect(among('REALNAME_HASH_SECRET', name)).toEqual([name]);
});

test('names them in order, and ten at most', () => {
  expect(among('REALNAME_B', 'REALNAME_A')).toEqual(['REALNAME_A', 'REALNAME_B']);
  expect(among(...Array.from({ length: 12 }, (_, index) => `REALNAME_${index}`))).toHaveLength(10);
});

test.each([`REALNAME_${'x'.repeat(60)}`, 'REALNAME_HASH_SECRET ', 'REALNAME_SECRET=abc', 'REALNAME_密'])(
  'does not repeat what can be no name, as it may be a value: %s',
  (name) => {
    expect(among(name)).toEqual([]);
  },
);
