import { ERROR_HINTS } from './judging/error-hints';
import { Failure } from './failure';
import { identify } from './identity';

const WX = { OPENID: 'oPerson', APPID: 'wxApp' };
const codeOf = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error instanceof Failure ? error.code : error;
  }
};

const hintOf = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error instanceof Failure ? error.hint : error;
  }
};

test('takes the person and the app from the context', () => {
  expect(identify({ action: 'status' }, WX)).toEqual({ openid: 'oPerson', appid: 'wxApp' });
});

test('takes identities of digits alone as text, as the SDK makes numbers of them', () => {
  expect(identify({}, { OPENID: 12345, APPID: 678 })).toEqual({ openid: '12345', appid: '678' });
});

test.each([{}, { OPENID: '' }, { OPENID: undefined, APPID: 'wxApp' }, { OPENID: 2 ** 53 }, { OPENID: 1.5 }])(
  'without an openid there is nobody: %j',
  (context) => {
    expect(codeOf(() => identify({ openid: 'oOther' }, context))).toBe('NO_IDENTITY');
  },
);

test.each([
  { FROM_OPENID: 'oElsewhere', FROM_APPID: 'wxElsewhere' },
  { OPENID: '', FROM_OPENID: 12345 },
])('a person in another mini-program is nobody here, and the log says why: %j', (context) => {
  expect(codeOf(() => identify({}, context))).toBe('NO_IDENTITY');
  const hint = hintOf(() => identify({}, context));
  expect(hint).toMatchObject({ en: expect.stringMatching(/^FROM_OPENID/) as unknown });
  expect(JSON.stringify(hint)).not.toContain('oElsewhere');
});

test.each([{}, { FROM_OPENID: '' }])(
  'nobody who is not in another mini-program either is told apart: %j',
  (context) => {
    expect(hintOf(() => identify({}, context))).toBe(ERROR_HINTS.NO_IDENTITY);
    expect(codeOf(() => identify({}, { ...context, OPENID: 'oPerson' }))).toEqual({ openid: 'oPerson', appid: '' });
  },
);

test('who is here is here, wherever the call comes from', () => {
  expect(identify({}, { ...WX, FROM_OPENID: 'oElsewhere' })).toEqual({ openid: 'oPerson', appid: 'wxApp' });
});

test('accepts what the platform itself adds to every event', () => {
  const event = { action: 'status', userInfo: { openId: 'oPerson', appId: 'wxApp' }, tcbContext: {} };
  expect(identify(event, WX).openid).toBe('oPerson');
});

test.each([
  [{ openid: 'oOther' }],
  [{ openid: 'oPerson' }],
  [{ OPENID: 'oOther' }],
  [{ open_id: 'oOther' }],
  [{ 'open-id': null }],
  [{ openId: undefined }],
  [{ unionid: 'u' }],
  [{ fromOpenid: 'oOther' }],
  [{ consent: { version: '1', openid: 'oOther' } }],
  [{ list: [{ deep: { wxOpenId: 'oOther' } }] }],
  [{ userInfo: { openId: 'oOther', appId: 'wxApp' } }],
  [{ userInfo: [{ openId: 'oPerson' }] }],
  [{ user: { openId: 'oPerson' } }],
  [{ userInfo: { nested: { openid: 'oPerson' } } }],
  [{ list: [{ userInfo: { openId: 'oPerson' } }] }],
])('refuses an identity that the client sent: %j', (event) => {
  expect(codeOf(() => identify(event, WX))).toBe('INVALID_INPUT');
});

test.each([
  [null],
  ['openid'],
  [[]],
  [{ list: [1, { note: 'x' }] }],
  [{ code: 'openid', note: 'unionid', openidea: 1 }],
])('finds no claim in %j', (event) => {
  expect(identify(event, WX).openid).toBe('oPerson');
});

test('looks through very deep input without falling over', () => {
  let deep: unknown = { openid: 'oOther' };
  for (let level = 0; level < 9000; level += 1) deep = [deep];
  expect(codeOf(() => identify({ deep }, WX))).toBe('INVALID_INPUT');
});

test('refuses to look through more than any request of the contract can hold', () => {
  expect(codeOf(() => identify({ list: Array(10_001).fill(0) }, WX))).toBe('INVALID_INPUT');
  let deep: unknown = {};
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  expect(codeOf(() => identify({ deep }, WX))).toBe('INVALID_INPUT');
});
