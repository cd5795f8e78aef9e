import { readReceipt } from './read-receipt';

const VERIFICATION = {
  id: 'v-1',
  outcome: 'verified',
  checkedAt: '2026-01-01T00:00:00.000Z',
  maskedName: '李**',
  maskedCredId: '9901**********0014',
};

const MISCONFIGURED = { code: 'MISCONFIGURED', retry: 'never', message: '暂时无法核验。', requestId: 'r' };

test.each([
  ['of who is verified', { ok: true, verification: { ...VERIFICATION, receipt: 'a.b.c' } }, 'a.b.c'],
  ['of whose ID number is another', { ok: true, verification: { ...VERIFICATION, outcome: 'id_mismatch' } }, undefined],
  ['of a function that has no secret to sign with', { ok: false, error: MISCONFIGURED }, undefined],
  ['of who was never checked', { ok: true, verification: null }, undefined],
  ['of an answer that is none', '<html>', undefined],
])('the receipt %s', async (_whose, result, receipt) => {
  const callFunction = jest.fn(() => Promise.resolve({ result, requestID: 'r' }));
  expect(await readReceipt({ callFunction }, 'person-1')).toBe(receipt);
  const data = { action: 'receipt', reference: 'order-1' };
  expect(callFunction).toHaveBeenCalledWith({ name: 'realname', data, openid: 'person-1' });
});
