import { readReceipt } from './read-receipt';

const VERIFICATION = {
  id: 'v-1',
  outcome: 'verified',
  checkedAt: '2026-01-01T00:00:00.000Z',
  maskedName: '李**',
  maskedCredId: '9901**********0014',
};

test.each([
  ['of who is verified', { ok: true, verification: { ...VERIFICATION, receipt: 'a.b.c' } }, 'a.b.c'],
  ['without a secret to sign with', { ok: true, verification: VERIFICATION }, undefined],
  ['of who is not verified', { ok: true, verification: null }, undefined],
  ['of an answer that is none', '<html>', undefined],
])('the receipt %s', async (_whose, result, receipt) => {
  const callFunction = jest.fn(() => Promise.resolve({ result, requestID: 'r' }));
  expect(await readReceipt({ callFunction }, 'person-1')).toBe(receipt);
  expect(callFunction).toHaveBeenCalledWith({ name: 'realname', data: { action: 'status' }, openid: 'person-1' });
});
