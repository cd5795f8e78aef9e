import fc from 'fast-check';
import { judgeFindings } from './judge-findings';

test.each([
  ['V_OP_NM_MA', 'V_NM_ID_MA', 'verified'],
  [' V_OP_NM_MA ; ', ';V_NM_ID_MA;', 'verified'],
  ['V_OP_NM_MA;V_OP_NM_MA', 'V_NM_ID_MA;V_NM_ID_MA', 'verified'],
  ['V_OP_NM_MA', 'V_NM_ID_UM', 'id_mismatch'],
  ['V_OP_NM_MA', 'V_NM_ID_TYPE_UM', 'id_type_mismatch'],
  ['V_OP_NM_MA', 'V_NM_ID_UM;V_NM_ID_TYPE_UM', 'id_type_mismatch'],
  ['V_OP_NM_MA', 'V_NM_ID_TYPE_UM; V_NM_ID_UM ;', 'id_type_mismatch'],
  ['V_OP_NM_UM', 'V_NM_ID_TYPE_UM', 'name_mismatch'],
  ['V_OP_NM_UM', '', 'name_mismatch'],
  ['V_OP_NM_UM', undefined, 'name_mismatch'],
  ['V_OP_NM_UM', 'V_NM_ID_MA', 'name_mismatch'],
  ['V_OP_NM_UM', 'anything', 'name_mismatch'],
  ['V_OP_NA', '', 'no_real_name'],
  ['V_OP_NA', 7, 'no_real_name'],
  ['V_OP_NM_MA;V_OP_NM_UM', 'V_NM_ID_MA', 'inconclusive'],
  ['V_OP_NM_MA;V_OP_NM_UM', '', 'inconclusive'],
  ['V_OP_NA;V_OP_NM_MA', 'V_NM_ID_MA', 'inconclusive'],
  ['V_OP_NA;V_OP_NM_UM', '', 'inconclusive'],
  ['V_OP_NM_MA', 'V_NM_ID_MA;V_NM_ID_UM', 'inconclusive'],
  ['V_OP_NM_MA', 'V_NM_ID_MA;V_NM_ID_TYPE_UM', 'inconclusive'],
  ['V_OP_NM_MA', 'V_NM_ID_UM;V_NM_ID_MA;V_NM_ID_TYPE_UM', 'inconclusive'],
])('verify_openid %j with verify_real_name %j is %s', (verifyOpenid, verifyRealName, outcome) => {
  expect(judgeFindings({ verifyOpenid, verifyRealName })).toBe(outcome);
});

test.each([
  ['V_OP_NM_MA', ''],
  ['V_OP_NM_MA', ' ; '],
  ['V_OP_NM_MA', undefined],
  ['V_OP_NM_MA', null],
  ['V_OP_NM_MA', 0],
  ['V_OP_NM_MA', 'V_NM_ID_XX'],
  ['V_OP_NM_MA', 'V_NM_ID_MA;V_NM_ID_XX'],
  ['V_OP_NM_MA', 'V_NM_ID_TYPE_UM;V_NM_ID_XX'],
  ['V_OP_NM_MA', 'V_NM_ID_TYPE'],
  ['V_OP_NM_MA', 'v_nm_id_ma'],
  ['V_OP_NM_MA', ['V_NM_ID_MA']],
  ['V_OP_NM_MA；V_OP_NM_MA', 'V_NM_ID_MA'],
  ['V_OP_NM_MA;V_OP_XX', 'V_NM_ID_MA'],
  ['V_OP_NM_MA;V_OP_NM_UM', 'V_NM_ID_XX'],
  ['', 'V_NM_ID_MA'],
  ['V_NM_ID_MA', 'V_NM_ID_MA'],
  [undefined, 'V_NM_ID_MA'],
  [1, 'V_NM_ID_MA'],
  [['V_OP_NM_MA'], 'V_NM_ID_MA'],
])('verify_openid %j with verify_real_name %j is no valid reply', (verifyOpenid, verifyRealName) => {
  expect(judgeFindings({ verifyOpenid, verifyRealName })).toBeUndefined();
});

test('whatever the fields hold, only the one matching value in each is verified', () => {
  const kind = fc.constantFrom(
    ...['V_OP_NA', 'V_OP_NM_MA', 'V_OP_NM_UM', 'V_NM_ID_MA', 'V_NM_ID_UM', 'V_NM_ID_TYPE_UM', 'V_OP_NM_MA2', '', ' '],
  );
  const field = fc.oneof(
    fc.array(fc.oneof({ weight: 9, arbitrary: kind }, fc.string()), { maxLength: 4 }).map((kinds) => kinds.join(';')),
    fc.anything(),
  );
  const kindsOf = (value: unknown): string =>
    typeof value === 'string'
      ? [...new Set(value.split(';').map((part) => part.trim()))].filter((part) => part !== '').join()
      : '';
  fc.assert(
    fc.property(field, field, (verifyOpenid, verifyRealName) => {
      const isMatch = kindsOf(verifyOpenid) === 'V_OP_NM_MA' && kindsOf(verifyRealName) === 'V_NM_ID_MA';
      expect(judgeFindings({ verifyOpenid, verifyRealName }) === 'verified').toBe(isMatch);
    }),
    { numRuns: 5000 },
  );
});
