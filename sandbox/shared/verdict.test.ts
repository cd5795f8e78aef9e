import { verdictOfReply, verdictOfResult, type Verdict } from './verdict';

const reply = (verify_openid: unknown, verify_real_name: unknown) => ({ errcode: 0, verify_openid, verify_real_name });

test.each<[unknown, Verdict]>([
  [reply('V_OP_NM_MA', 'V_NM_ID_MA'), { label: 'V_OP_NM_MA · V_NM_ID_MA', verdict: 'good' }],
  [reply('V_OP_NM_MA', 'V_NM_ID_UM'), { label: 'V_OP_NM_MA · V_NM_ID_UM', verdict: 'not_good' }],
  [reply('V_OP_NM_UM', ''), { label: 'V_OP_NM_UM', verdict: 'not_good' }],
  [reply('V_SOMETHING_NEW', 'V_NM_ID_MA'), { label: 'V_SOMETHING_NEW · V_NM_ID_MA', verdict: 'not_good' }],
  [
    { errcode: 80113, errmsg: 'x' },
    { label: '80113', failed: true },
  ],
  [{ code: 'DATABASE_REQUEST_FAILED' }, { label: 'DATABASE_REQUEST_FAILED', failed: true }],
  [{ access_token: 'x', expires_in: 7200 }, { label: 'ok' }],
  [{ errcode: 0 }, { label: 'ok' }],
  ['text', { label: 'ok' }],
])('the reply %j is drawn as %j', (given, verdict) => {
  expect(verdictOfReply(given)).toEqual(verdict);
});

const verification = { id: 'v', checkedAt: '2026-01-01T00:00:00.000Z', maskedName: '张*', maskedCredId: '9901***' };
const found = (outcome: string) => ({ ok: true, verification: { ...verification, outcome } });
const error = { code: 'CODE_USED', retry: 'reauthorize', message: 'm', requestId: 'r' };

test.each<[unknown, Verdict]>([
  [found('verified'), { label: 'verified', verdict: 'good' }],
  [found('id_mismatch'), { label: 'id_mismatch', verdict: 'not_good' }],
  [found('no_real_name'), { label: 'no_real_name', verdict: 'not_good' }],
  [{ ok: true, verification: null }, { label: 'ok，没有核验记录' }],
  [
    { ok: false, error },
    { label: 'CODE_USED', failed: true },
  ],
  [
    { ok: false, error: { code: 'NOT_VERIFIED' } },
    { label: 'NOT_VERIFIED', failed: true },
  ],
  [{ ok: false }, { label: 'ok: false', failed: true }],
  [{ ok: true, appointment: {} }, { label: 'ok' }],
  [null, { label: 'ok' }],
])('the result %j is drawn as %j', (given, verdict) => {
  expect(verdictOfResult(given)).toEqual(verdict);
});
