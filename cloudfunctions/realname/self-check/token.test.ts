import type { AccessToken } from '../upstream/access-token';
import { checkAppid, checkToken, tokenIn } from './token';

const TOKEN = { kind: 'token', token: 'abc' as AccessToken } as const;

test('a token that WeChat gave is good, and is not in the check', () => {
  expect(checkToken(TOKEN)).toMatchObject({ id: 'token', ok: true });
  expect(JSON.stringify(checkToken(TOKEN))).not.toContain('abc');
  expect(tokenIn(TOKEN)).toBe('abc');
  expect(tokenIn({ kind: 'tooLate' })).toBeUndefined();
});

test.each([
  [40164, false, 'whitelist'],
  [61004, false, 'IP'],
  [40243, false, 'frozen'],
  [40125, false, 'another mini-program'],
  [40013, false, 'appid'],
  [45009, false, 'quota'],
  [40066, false, '40066'],
  [-1, null, 'busy'],
])('WeChat’s %d is %p and says %s', (errcode, ok, words) => {
  const check = checkToken({ kind: 'refused', errcode, rid: undefined });
  expect(check).toMatchObject({ id: 'token', ok });
  expect(check.en).toContain(words);
  expect(check.en).toContain(String(errcode));
  expect(check.zh).toContain(String(errcode));
});

test.each([
  ['unreachable', false],
  ['unreadable', false],
  ['tooLate', false],
  ['wrongSettings', false],
  ['noSecret', null],
  ['noAppid', null],
] as const)('a token that is %s is %p', (kind, ok) => {
  expect(checkToken({ kind })).toMatchObject({ id: 'token', ok });
});

test('the appid is named, for the AppSecret must be its own', () => {
  expect(checkAppid('wx0123456789abcdef')).toMatchObject({ ok: true });
  expect(checkAppid('wx0123456789abcdef').en).toContain('wx0123456789abcdef');
  expect(checkAppid(undefined)).toMatchObject({ ok: null });
});
