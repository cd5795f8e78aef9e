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

test('openid and appid come from the context', () => {
  expect(identify({ action: 'status' }, WX)).toEqual({ openid: 'oPerson', appid: 'wxApp' });
});

test('an openid that the SDK turned into a number is read as text', () => {
  expect(identify({}, { OPENID: 12345, APPID: 678 })).toEqual({ openid: '12345', appid: '678' });
});

test.each([{}, { OPENID: '' }, { OPENID: undefined, APPID: 'wxApp' }, { OPENID: 2 ** 53 }, { OPENID: 1.5 }])(
  'the context %j is NO_IDENTITY',
  (context) => {
    expect(codeOf(() => identify({ openid: 'oOther' }, context))).toBe('NO_IDENTITY');
  },
);

test.each([
  { FROM_OPENID: 'oElsewhere', FROM_APPID: 'wxElsewhere' },
  { OPENID: '', FROM_OPENID: 12345 },
])('a call from another mini-program, %j, is NO_IDENTITY with a hint of its own', (context) => {
  expect(codeOf(() => identify({}, context))).toBe('NO_IDENTITY');
  const hint = hintOf(() => identify({}, context));
  expect(hint).toMatchObject({ en: expect.stringMatching(/^FROM_OPENID/) as unknown });
  expect(JSON.stringify(hint)).not.toContain('oElsewhere');
});

test.each([{}, { FROM_OPENID: '' }])('without FROM_OPENID, %j, the hint is the usual one', (context) => {
  expect(hintOf(() => identify({}, context))).toBe(ERROR_HINTS.NO_IDENTITY);
  expect(codeOf(() => identify({}, { ...context, OPENID: 'oPerson' }))).toEqual({ openid: 'oPerson', appid: '' });
});

test('an openid counts even if there is a FROM_OPENID', () => {
  expect(identify({}, { ...WX, FROM_OPENID: 'oElsewhere' })).toEqual({ openid: 'oPerson', appid: 'wxApp' });
});

test('what the platform adds to every event is accepted', () => {
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
])('an event with an identity in it is INVALID_INPUT: %j', (event) => {
  expect(codeOf(() => identify(event, WX))).toBe('INVALID_INPUT');
});

test.each([
  [null],
  ['openid'],
  [[]],
  [{ list: [1, { note: 'x' }] }],
  [{ code: 'openid', note: 'unionid', openidea: 1 }],
])('an event without an identity in it is accepted: %j', (event) => {
  expect(identify(event, WX).openid).toBe('oPerson');
});

test('very deep input is searched without a stack overflow', () => {
  let deep: unknown = { openid: 'oOther' };
  for (let level = 0; level < 9000; level += 1) deep = [deep];
  expect(codeOf(() => identify({ deep }, WX))).toBe('INVALID_INPUT');
});

test('an event with far more values than any valid request is INVALID_INPUT', () => {
  expect(codeOf(() => identify({ list: Array(10_001).fill(0) }, WX))).toBe('INVALID_INPUT');
  let deep: unknown = {};
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  expect(codeOf(() => identify({ deep }, WX))).toBe('INVALID_INPUT');
});
