import { ERROR_CATALOGUE } from './error-catalogue';
import { ERROR_CODES } from './response';

const RETRIES = [
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
] as const;

test('every code is in this table', () => {
  expect(RETRIES.map(([code]) => code)).toEqual(ERROR_CODES);
});

test.each(RETRIES)('after %s the next step is %s', (code, retry) => {
  expect(ERROR_CATALOGUE[code].retry).toBe(retry);
});

test.each(ERROR_CODES)('the message of %s is plain Chinese and says nothing of systems', (code) => {
  const { message } = ERROR_CATALOGUE[code];
  expect(message).toMatch(/^(24 )?[\u4e00-\u9fff，。]+$/);
  expect(message).not.toMatch(/系统|服务|接口|参数|配置/);
});

test.each(ERROR_CODES.filter((code) => ERROR_CATALOGUE[code].retry !== 'never'))(
  'the message of %s says what to do or, of the limit, leaves it to the client',
  (code) => {
    expect(ERROR_CATALOGUE[code].message).toMatch(/请.*。$|已用完$/);
  },
);
