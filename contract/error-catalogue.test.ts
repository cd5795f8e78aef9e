import { ERROR_CATALOGUE } from './error-catalogue';
import { ERROR_CODES } from './response';
import { isNotOffered, isTokenRefused, upstreamErrorOf } from './upstream-errors';

test.each([
  ['INVALID_INPUT', 'fix_input'],
  ['NO_IDENTITY', 'never'],
  ['CODE_INVALID', 'reauthorize'],
  ['CODE_USED', 'reauthorize'],
  ['IN_PROGRESS', 'later'],
  ['RATE_LIMITED', 'later'],
  ['QUOTA_EXCEEDED', 'later'],
  ['NOT_PERMITTED', 'never'],
  ['MISCONFIGURED', 'never'],
  ['UPSTREAM_BUSY', 'later'],
  ['UPSTREAM_TIMEOUT', 'reauthorize'],
  ['UNEXPECTED_REPLY', 'later'],
  ['STORAGE_FAILED', 'later'],
  ['INTERNAL', 'later'],
] as const)('after %s the next step is %s', (code, retry) => {
  expect(ERROR_CATALOGUE[code].retry).toBe(retry);
});

test.each(ERROR_CODES)('%s speaks Chinese to the person and English to the operator', (code) => {
  const { message, hint } = ERROR_CATALOGUE[code];
  expect(message).toMatch(/^[\u4e00-\u9fff，。]+$/);
  expect(hint).toMatch(/^[\x20-\x7e]+\.$/);
});

test.each([
  ...[80111, 80113].map((errcode) => [errcode, 'CODE_INVALID'] as const),
  ...[45009, 45011].map((errcode) => [errcode, 'QUOTA_EXCEEDED'] as const),
  ...[48001, 48004, 50002, -604100, -604101].map((errcode) => [errcode, 'NOT_PERMITTED'] as const),
  ...[1005, 40001, 40014, 42001, 40013, 40125, 40164, 41001, 40003].map((code) => [code, 'MISCONFIGURED'] as const),
  ...[-1, -604102, -604103, -501001].map((errcode) => [errcode, 'UPSTREAM_BUSY'] as const),
  ...[44002, 47001, 99999, -604104, -601001, Number.NaN].map((errcode) => [errcode, 'UNEXPECTED_REPLY'] as const),
])('errcode %d is %s', (errcode, code) => {
  expect(upstreamErrorOf(errcode).code).toBe(code);
});

test('only a refused token is worth a fresh one, only a missing cloud call another transport', () => {
  const errcodes = [-1, 0, 1005, 40001, 40013, 40014, 41001, 42001, 80113, -604100, -604101, -604102];
  expect(errcodes.filter(isTokenRefused)).toEqual([40001, 40014, 42001]);
  expect(errcodes.filter(isNotOffered)).toEqual([-604100, -604101]);
});
