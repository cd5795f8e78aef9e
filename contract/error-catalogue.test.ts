import { ERROR_CATALOGUE } from './error-catalogue';
import { ERROR_CODES } from './response';

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

test.each(ERROR_CODES)('%s speaks Chinese to the person', (code) => {
  expect(ERROR_CATALOGUE[code].message).toMatch(/^[\u4e00-\u9fff，。]+$/);
});
