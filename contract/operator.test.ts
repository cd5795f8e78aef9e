import { parseSelfCheck } from './operator';

const ITEM = { id: 'token', ok: null, zh: '不知道。', en: 'Not known.' };
const ANSWER = { ok: true, version: '1.2.3', checks: [ITEM, { ...ITEM, ok: true }, { ...ITEM, ok: false }] };

test('a self-check is read as it is', () => {
  expect(parseSelfCheck(ANSWER)).toEqual(ANSWER);
});

test.each([
  ['nothing', undefined],
  ['a verification', { ok: true, verification: null }],
  ['an error', { ...ANSWER, ok: false }],
  ['no version', { ...ANSWER, version: undefined }],
  ['no list', { ...ANSWER, checks: {} }],
  ['an item without an id', { ...ANSWER, checks: [{ ...ITEM, id: undefined }] }],
  ['an item whose text is missing', { ...ANSWER, checks: [{ ...ITEM, en: undefined }] }],
  ['an item that is neither good, bad nor unknown', { ...ANSWER, checks: [ITEM, { ...ITEM, ok: 'yes' }] }],
  ['an item that is none', { ...ANSWER, checks: [null] }],
])('%s is no self-check', (_, value) => {
  expect(parseSelfCheck(value)).toBeUndefined();
});
