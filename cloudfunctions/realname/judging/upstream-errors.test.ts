import { CHECK_ERRORS } from './check-errors';
import { ERROR_CATALOGUE } from '../../../contract';
import { TOKEN_ERRORS } from './token-errors';
import { isNotOffered, isTokenRefused, isTurnedAway, upstreamErrorOf } from './upstream-errors';

test.each([
  ...[80111, 80113].map((errcode) => [errcode, 'CODE_INVALID'] as const),
  ...[45009, 45011, -501003, -501004].map((errcode) => [errcode, 'QUOTA_EXCEEDED'] as const),
  ...[48001, 48004, 50002, -604100, -604101].map((errcode) => [errcode, 'NOT_PERMITTED'] as const),
  ...[1005, 40001, 40014, 42001, 40013, 40125, 40164, 41001, 40003].map((code) => [code, 'MISCONFIGURED'] as const),
  ...[-604104, -601002].map((errcode) => [errcode, 'MISCONFIGURED'] as const),
  ...[-1, -604102, -604103, -501001, -501002].map((errcode) => [errcode, 'UPSTREAM_BUSY'] as const),
  ...[44002, 47001, 40243, 99999, -601001, Number.NaN].map((errcode) => [errcode, 'UNEXPECTED_REPLY'] as const),
])('error number %d of a check is %s', (errcode, code) => {
  expect(upstreamErrorOf(errcode, 'check').code).toBe(code);
});

test.each([
  [-1, 'UPSTREAM_BUSY', 'later'],
  [45009, 'QUOTA_EXCEEDED', 'later'],
  [45011, 'QUOTA_EXCEEDED', 'later'],
  ...[40001, 40013, 40125, 40164, 40243, 41002, 50002, 50004, 50007, 61004, 89501, 89503, 89506, 89507].map(
    (errcode) => [errcode, 'MISCONFIGURED', 'never'] as const,
  ),
  // At a check these are about the person or the code; here neither has been sent.
  ...[80111, 80113, 48001, 48004, 1005, 40003, 40002, 41004, 99999, -604100, Number.NaN].map(
    (errcode) => [errcode, 'MISCONFIGURED', 'never'] as const,
  ),
] as const)('error number %d of the token step is %s, to be tried %s', (errcode, code, retry) => {
  expect(upstreamErrorOf(errcode, 'token').code).toBe(code);
  expect(ERROR_CATALOGUE[code].retry).toBe(retry);
});

test.each([
  ['check', CHECK_ERRORS],
  ['token', TOKEN_ERRORS],
] as const)('every hint about a %s is a sentence with its error number', (_, errors) => {
  for (const [errcode, { hint }] of Object.entries(errors)) {
    if (hint === undefined) continue;
    expect(hint.en).toMatch(/^[\x20-\x7e]+[.?]$/);
    expect(hint.en).toContain(`(${errcode})`);
    expect(hint.zh).toMatch(/[\u4e00-\u9fff].*[。？]$/);
    expect(hint.zh).toContain(`（${errcode}）`);
  }
});

test('every error number of the token step has a hint of its own', () => {
  expect(Object.values(TOKEN_ERRORS).every(({ hint }) => hint !== undefined)).toBe(true);
});

test.each([
  [40066, 'token', /^WeChat gave no access token, .* \(40066\)\.$/],
  [-987654, 'check', /^WeChat answered with an error .* \(-987654\)\.$/],
] as const)('the unknown error number %d is in the hint about a %s', (errcode, step, hint) => {
  const { en, zh } = upstreamErrorOf(errcode, step).hint ?? {};
  expect(en).toMatch(hint);
  expect(zh).toContain(`（${errcode}）。`);
});

test('only three numbers mean a refused token, and two a missing cloud call', () => {
  const errcodes = [-1, 0, 1005, 40001, 40013, 40014, 41001, 42001, 80113, -604100, -604101, -604102, -604104, -501003];
  expect(errcodes.filter(isTokenRefused)).toEqual([40001, 40014, 42001]);
  expect(errcodes.filter(isNotOffered)).toEqual([-604100, -604101]);
});

test('only five numbers mean that the cloud platform refused the call before WeChat', () => {
  const errcodes = [...Object.keys(CHECK_ERRORS).map(Number), 99999, -604105, -501005];
  const turnedAway = [-604100, -604101, -604104, -501003, -501004];
  expect(errcodes.filter(isTurnedAway).sort((one, other) => one - other)).toEqual(
    turnedAway.sort((one, other) => one - other),
  );
});
