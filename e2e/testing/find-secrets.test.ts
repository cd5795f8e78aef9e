import fc from 'fast-check';
import { secretFinder } from './find-secrets';

const find = (text: string, secrets: readonly string[]): readonly string[] => secretFinder(secrets)(text);

test.each([
  ['at the start', 'secret rest'],
  ['in the middle', 'xsecretx'],
  ['at the end', 'the secret'],
  ['twice', 'secretsecret'],
])('finds a secret %s', (_, text) => {
  expect(find(text, ['secret', 'other'])).toEqual(['secret']);
});

test('finds a name, a short secret, and one within another', () => {
  expect(find('赵测试, ab, 123456', ['赵测试', 'ab', '1234', '123456', '钱测试'])).toEqual([
    'ab',
    '赵测试',
    '1234',
    '123456',
  ]);
});

test('finds what a search for one after the other finds', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '中'), maxLength: 30 });
  const secrets = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '中'), minLength: 1, maxLength: 5 }));
  fc.assert(
    fc.property(text, secrets, (given, wanted) => {
      const one = new Set(wanted.filter((secret) => given.includes(secret)));
      expect(new Set(find(given, wanted))).toEqual(one);
    }),
  );
});

const NAME = '欧阳测试';
const CRED_ID = '990101195001011002';
const CODE = 'k2_-Zq8vQ1mB7tXw4LrNfY0cHs3JdPeU6aGiOoT9yKE%3D';
const OTHERS = ['赵测试', '990101195101011002', 'x2_-Zq8vQ1mB7tXw4LrNfY0cHs3JdPeU6aGiOoT9yKE%3D'];

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const hex = (text: string): string => Buffer.from(text).toString('hex');
const escaped = (text: string): string =>
  Array.from(text, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');

test.each<[string, string, string]>([
  ['base64', CRED_ID, base64(CRED_ID)],
  ['base64 of a longer text', CRED_ID, base64(`{"a":"${CRED_ID}"}`)],
  ['base64 of a text that is longer by one', CRED_ID, base64(`x${CRED_ID}x`)],
  ['base64 of a text that is longer by two', CRED_ID, base64(`xx${CRED_ID}xx`)],
  ['base64 of a name', NAME, base64(`{"name":"${NAME}"}`)],
  ['base64url', '~~~???>>>ÿÿÿ', Buffer.from('~~~???>>>ÿÿÿ').toString('base64url')],
  ['hex', CRED_ID, hex(CRED_ID)],
  ['hex in capitals', NAME, hex(`x${NAME}x`).toUpperCase()],
  ['percent-encoding', NAME, encodeURIComponent(NAME)],
  ['percent-encoding in small letters', NAME, encodeURIComponent(NAME).toLowerCase()],
  ['percent-decoding', CODE, decodeURIComponent(CODE)],
  ['percent-encoding of a code', CODE, encodeURIComponent(CODE)],
  ['escapes', NAME, escaped(NAME)],
  ['escapes in capitals', NAME, escaped(NAME).toUpperCase().replace(/\\U/g, '\\u')],
  ['escapes within JSON within JSON', NAME, JSON.stringify(JSON.stringify(escaped(NAME)))],
  ['its first 17 digits', CRED_ID, CRED_ID.slice(0, 17)],
  ['its last 17 digits', CRED_ID, CRED_ID.slice(1)],
  ['digits with spaces', CRED_ID, Array.from(CRED_ID).join(' ')],
  ['groups of digits', CRED_ID, '990101-1950-0101-1002'],
  ['a list of digits', CRED_ID, JSON.stringify(Array.from(CRED_ID, Number))],
  ['a list of texts', CRED_ID, JSON.stringify(Array.from(CRED_ID))],
])('finds a secret as %s', (_, secret, text) => {
  const given = `before ${text} after`;
  expect(given).not.toContain(secret);
  expect(find(given, [...OTHERS, secret])).toEqual([secret]);
});

test('what is masked is not found', () => {
  const given = JSON.stringify(['欧***', '9901**********1002', CRED_ID.slice(0, 16), 1_767_225_600_123]);
  expect(find(given, [NAME, CRED_ID, CODE])).toEqual([]);
});
