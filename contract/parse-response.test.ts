import { parseResponse } from './parse-response';

const VERIFICATION = {
  id: 'v1',
  outcome: 'verified',
  checkedAt: '2026-03-01T04:00:00.000Z',
  maskedName: '张*',
  maskedCredId: '1101**********0070',
};
const ERROR = { code: 'RATE_LIMITED', retry: 'later', message: '请稍后再试。', requestId: 'r1', retryAfterMs: 5 };

test.each([
  [{ ok: true, verification: null }],
  [{ ok: true, verification: VERIFICATION }],
  [{ ok: true, verification: { ...VERIFICATION, receipt: 'a.b.c' } }],
  [{ ok: false, error: ERROR }],
  [{ ok: false, error: { ...ERROR, fields: [{ field: 'code', problem: '请重新授权' }] } }],
])('the response %j is read as it is', (response) => {
  expect(parseResponse(response)).toStrictEqual(response);
});

test.each([
  [undefined],
  [null],
  ['ok'],
  [{}],
  [{ ok: 'true', verification: null }],
  [{ ok: true }],
  [{ ok: true, verification: { ...VERIFICATION, outcome: 'probably' } }],
  [{ ok: true, verification: { ...VERIFICATION, id: 1 } }],
  [{ ok: true, verification: { ...VERIFICATION, checkedAt: undefined } }],
  [{ ok: true, verification: { ...VERIFICATION, maskedName: null } }],
  [{ ok: true, verification: { ...VERIFICATION, maskedCredId: 7 } }],
  [{ ok: false }],
  [{ ok: 'false', error: ERROR }],
  [{ ok: false, error: { ...ERROR, code: 'NEW' } }],
  [{ ok: false, error: { ...ERROR, retry: 'now' } }],
  [{ ok: false, error: { ...ERROR, message: undefined } }],
  [{ ok: false, error: { ...ERROR, requestId: 1 } }],
])('%j is not a response', (input) => {
  expect(parseResponse(input)).toBeUndefined();
});

test.each([
  [
    'a receipt that is no text',
    { ok: true, verification: VERIFICATION },
    { verification: { ...VERIFICATION, receipt: 7 } },
  ],
  ['fields that are no list', { ok: false, error: { ...ERROR, fields: [] } }, { error: { ...ERROR, fields: 'x' } }],
])('%s is left out', (_, response, more) => {
  expect(parseResponse({ ...response, ...more })).toStrictEqual(response);
});

test('a retryAfterMs that is no number is left out', () => {
  const error = { code: 'RATE_LIMITED', retry: 'later', message: '请稍后再试。', requestId: 'r1' };
  expect(parseResponse({ ok: false, error: { ...error, retryAfterMs: '5' } })).toStrictEqual({ ok: false, error });
});

test('problems of unknown fields are left out', () => {
  const fields = [
    { field: 'age', problem: 'x' },
    { field: 'realName' },
    'x',
    { field: 'realName', problem: '请填写姓名' },
  ];
  expect(parseResponse({ ok: false, error: { ...ERROR, fields } })).toEqual({
    ok: false,
    error: { ...ERROR, fields: [{ field: 'realName', problem: '请填写姓名' }] },
  });
});
