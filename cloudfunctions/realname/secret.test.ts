import { randomBytes } from 'node:crypto';
import { secretProblem } from './secret';

const hintOf = (text: string) => secretProblem('REALNAME_HASH_SECRET', text);
const problemOf = (text: string): string | undefined => hintOf(text)?.en;

test.each([
  ['hex', randomBytes(16).toString('hex')],
  ['base64', randomBytes(24).toString('base64')],
  ['32 characters, each once', 'abcdefghijklmnopqrstuvwxyz012345'],
  ['the first character at the end again', `abcdefghijklmnopqrstuvwxyz01234567a`],
  ['17 different characters, twice', 'abcdefghijklmnopq'.repeat(2)],
  ['quotes in the middle', 'abcdefghijklm"nopqr\'stuvwxyz0123'],
  ['33 bytes of 11 characters', '天地玄黄宇宙洪荒日月盈'],
])('%s is accepted as a secret', (_, secret) => {
  expect(problemOf(secret)).toBeUndefined();
});

test.each([
  ['31 bytes', 'abcdefghijklmnopqrstuvwxyz01234', 'must have at least 32 bytes'],
  ['30 bytes of 10 characters', '天地玄黄宇宙洪荒日月', 'must have at least 32 bytes'],
  ['a sample of the documents', 'only-for-trying-0123456789abcdef', 'must be your own'],
  ['a sample, with something added', `my-only-for-trying-${randomBytes(16).toString('hex')}`, 'must be your own'],
  ['one character', 'a'.repeat(32), 'must be random'],
  ['a password, repeated', 'password'.repeat(4), 'must be random'],
  ['digits, over and over', '1234567890'.repeat(4).slice(0, 36), 'must be random'],
  ['16 characters, twice', '0123456789abcdef'.repeat(2), 'must be random'],
  ['11 characters that are one', '密'.repeat(11), 'must be random'],
  ['quotes around it', `"${randomBytes(16).toString('hex')}"`, 'without quotes'],
  ['quotes of a Chinese keyboard', `“${randomBytes(16).toString('hex')}”`, 'without quotes'],
  ['a quote that was left behind', `${randomBytes(16).toString('hex')}'`, 'without quotes'],
])('%s is refused, and the hint does not contain the value', (_, secret, problem) => {
  expect(problemOf(secret)).toMatch(/^REALNAME_HASH_SECRET must .*\.$/);
  expect(problemOf(secret)).toContain(problem);
  expect(hintOf(secret)?.zh).toMatch(/^REALNAME_HASH_SECRET .*。$/);
  expect(JSON.stringify(hintOf(secret))).not.toContain(secret);
});
