import { checkCharacter } from './cred-id';
import { parseRequest } from './request';

const NOW = new Date('2026-03-01T04:00:00Z');
const CRED_ID = `99010119900307007${checkCharacter('99010119900307007')}`;
const CHECK = { action: 'check', realName: '张三', credId: CRED_ID, code: 'abc%3D', consent: { version: '1' } };

test('a valid check is read, with its code unchanged', () => {
  expect(parseRequest({ ...CHECK, realName: ' 张 三 ' }, NOW)).toEqual({
    ok: true,
    request: { action: 'check', realName: '张三', credId: CRED_ID, code: 'abc%3D', consentVersion: '1' },
  });
});

test.each(['status', 'forget'])('%s is read, and other properties are ignored', (action) => {
  expect(parseRequest({ action, realName: 5 }, NOW)).toEqual({ ok: true, request: { action } });
});

test('a receipt is read with and without a reference', () => {
  expect(parseRequest({ action: 'receipt' }, NOW)).toStrictEqual({ ok: true, request: { action: 'receipt' } });
  expect(parseRequest({ action: 'receipt', reference: undefined }, NOW)).toStrictEqual({
    ok: true,
    request: { action: 'receipt' },
  });
  for (const reference of ['1', 'order/2026-11#7', '~'.repeat(64)]) {
    const request = { action: 'receipt', reference };
    expect(parseRequest({ ...request, more: 1 }, NOW)).toStrictEqual({ ok: true, request });
  }
});

test.each([null, '', ' ', 'a b', 'a\n', '订单', 'x'.repeat(65), 7, ['1'], { id: '1' }, true])(
  'a receipt with the reference %j is refused without fields',
  (reference) => {
    expect(parseRequest({ action: 'receipt', reference }, NOW)).toEqual({ ok: false, fields: [] });
  },
);

test.each([
  undefined,
  null,
  'status',
  7,
  [],
  ['status'],
  {},
  { action: 'Check' },
  { action: ['check'] },
  { action: {} },
])('the event %j is refused without fields', (event) => {
  expect(parseRequest(event, NOW)).toEqual({ ok: false, fields: [] });
});

test('all wrong fields are listed in the order of the form', () => {
  const parsed = parseRequest({ action: 'check' }, NOW);
  expect(parsed.ok ? [] : parsed.fields.map(({ field }) => field)).toEqual(['realName', 'credId', 'code', 'consent']);
});

test.each([
  ['code', ''],
  ['code', 'a b'],
  ['code', 'a\n'],
  ['code', '中'],
  ['code', 'x'.repeat(1025)],
  ['code', { auth_code: 'x' }],
  ['code', undefined],
  ['consent', undefined],
  ['consent', { version: '' }],
  ['consent', { version: ' ' }],
  ['consent', { version: 1 }],
  ['consent', { version: 'v'.repeat(65) }],
  ['consent', { version: '1\u202E' }],
  ['consent', { version: '1\n' }],
  ['consent', '1'],
  ['realName', '张'],
  ['credId', '1'],
])('a check with %s %j is refused for this field alone', (field, value) => {
  const parsed = parseRequest({ ...CHECK, [field]: value }, NOW);
  expect(parsed.ok ? [] : parsed.fields.map((problem) => problem.field)).toEqual([field]);
});

test('a missing code and a missing consent say what to do', () => {
  expect(parseRequest({ ...CHECK, code: undefined, consent: undefined }, NOW)).toEqual({
    ok: false,
    fields: [
      { field: 'code', problem: '没有收到微信的授权结果，请重新授权' },
      { field: 'consent', problem: '请先阅读并同意《个人信息处理说明》' },
    ],
  });
});

test('a code of 1,024 characters and a version of 64 are accepted', () => {
  expect(parseRequest({ ...CHECK, code: '~'.repeat(1024), consent: { version: 'v'.repeat(64) } }, NOW).ok).toBe(true);
});

test('the problems of any check do not repeat what was typed', () => {
  const parsed = parseRequest({ ...CHECK, realName: 'secret<name>', credId: '123456789012345678' }, NOW);
  expect(JSON.stringify(parsed)).not.toMatch(/secret|1234/);
});
