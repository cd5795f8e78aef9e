import { checkCharacter } from '../../contract';
import { checkRealName } from './check';
import { codeId, Codes } from './codes';

const OPENID = 'oTester0000000000000000000001';
const CRED_ID = `99010119900307001${checkCharacter('99010119900307001')}`;

function setUp() {
  const clock = { now: 0 };
  const codes = new Codes(() => clock.now);
  const check = (code: string, extra: object = {}): unknown =>
    checkRealName({ openid: OPENID, real_name: '张三', cred_id: CRED_ID, cred_type: '1', code, ...extra }, codes);
  return { clock, codes, check };
}

test.each([
  ['verified', 'V_OP_NM_MA', 'V_NM_ID_MA'],
  ['id_mismatch', 'V_OP_NM_MA', 'V_NM_ID_UM'],
  ['id_type_mismatch', 'V_OP_NM_MA', 'V_NM_ID_TYPE_UM'],
  ['name_mismatch', 'V_OP_NM_UM', ''],
  ['no_real_name', 'V_OP_NA', ''],
  ['inconclusive', 'V_OP_NM_MA', 'V_NM_ID_MA;V_NM_ID_UM'],
] as const)('a code for the ending %s answers %s and "%s"', (ending, verify_openid, verify_real_name) => {
  const { codes, check } = setUp();
  expect(check(codes.issue({ openid: OPENID, ending }))).toEqual({
    errcode: 0,
    errmsg: expect.stringMatching(/^ok rid: [\da-f-]+$/) as string,
    verify_openid,
    verify_real_name,
  });
});

test('a code that nobody issued does not exist', () => {
  expect(setUp().check('made-up')).toMatchObject({ errcode: 80111 });
});

test('a code is accepted once, then invalid', () => {
  const { codes, check } = setUp();
  const code = codes.issue({ openid: OPENID, ending: 'id_mismatch' });
  check(code);
  expect(check(code)).toMatchObject({ errcode: 80113 });
});

test('a code of another account is invalid, and stays good for its own', () => {
  const { codes, check } = setUp();
  const code = codes.issue({ openid: 'oSomebodyElse', ending: 'verified' });
  expect(check(code)).toMatchObject({ errcode: 80113 });
  expect(check(code, { openid: 'oSomebodyElse' })).toMatchObject({ errcode: 0 });
});

test('a code is invalid after ten minutes', () => {
  const { clock, codes, check } = setUp();
  const early = codes.issue({ openid: OPENID, ending: 'verified' });
  const late = codes.issue({ openid: OPENID, ending: 'verified' });
  clock.now = 600_000 - 1;
  expect(check(early)).toMatchObject({ errcode: 0 });
  clock.now = 600_000;
  expect(check(late)).toMatchObject({ errcode: 80113 });
});

test('a code breaks when it is decoded on the way', () => {
  const { codes, check } = setUp();
  const code = codes.issue({ openid: OPENID, ending: 'verified' });
  expect(check(decodeURIComponent(code))).toMatchObject({ errcode: 80111 });
  expect(check(code)).toMatchObject({ errcode: 0 });
});

test.each([
  ['cred_type as a number', { cred_type: 1 }, 47001],
  ['another cred_type', { cred_type: '2' }, 40097],
  ['no cred_type', { cred_type: undefined }, 40097],
  ['no name', { real_name: '' }, 40097],
  ['a name that is no string', { real_name: 7 }, 47001],
  ['no ID number', { cred_id: undefined }, 40097],
  ['no openid', { openid: undefined }, 40003],
  ['no code', { code: undefined }, 40097],
])('refuses %s and leaves the code good', (_what, extra, errcode) => {
  const { codes, check } = setUp();
  const code = codes.issue({ openid: OPENID, ending: 'verified' });
  expect(check(code, extra)).toMatchObject({ errcode });
  expect(check(code)).toMatchObject({ errcode: 0 });
});

test('refuses what is no object', () => {
  expect(checkRealName([], setUp().codes)).toMatchObject({ errcode: 47001 });
});

test('names a code without saying it, the same each time', () => {
  expect(codeId('abc')).toBe(codeId('abc'));
  expect(codeId('abc')).not.toBe(codeId('abd'));
  expect(codeId('abc')).not.toContain('abc');
});
