import { Tokens } from './tokens';

const CREDENTIALS = { appid: 'wx0123456789abcdef', secret: 'a-made-up-secret' };
const MINUTE = 60_000;

function setUp(lateMs?: number) {
  const clock = { now: 1_700_000_000_000 };
  const tokens = new Tokens(CREDENTIALS, () => clock.now, lateMs);
  const ask = (extra: object = {}): unknown =>
    tokens.answer({ grant_type: 'client_credential', ...CREDENTIALS, ...extra });
  const token = (extra: object = {}): string => {
    const answer = ask(extra);
    if (typeof answer !== 'object' || answer === null || !('access_token' in answer)) throw new Error('no token');
    return String(answer.access_token);
  };
  return { clock, tokens, ask, token };
}

test('answers the same token to all who ask, with the seconds that are left', () => {
  const { clock, ask, token } = setUp();
  const first = token();
  expect(ask()).toEqual({ access_token: first, expires_in: 7200 });
  clock.now += 10 * MINUTE;
  expect(ask()).toEqual({ access_token: first, expires_in: 6600 });
});

test('renews five minutes early, and the old token stays good to its end', () => {
  const { clock, tokens, token } = setUp();
  const old = token();
  clock.now += 115 * MINUTE - 1;
  expect(token()).toBe(old);
  clock.now += 1;
  const renewed = token();
  expect(renewed).not.toBe(old);
  expect(tokens.refuse(old)).toBeUndefined();
  expect(tokens.refuse(renewed)).toBeUndefined();
  clock.now += 5 * MINUTE;
  expect(tokens.refuse(old)).toBe(42001);
  expect(tokens.refuse(renewed)).toBeUndefined();
});

test('renews as late as it is told to', () => {
  const { clock, token } = setUp(3000);
  const old = token();
  clock.now += 115 * MINUTE + 2999;
  expect(token()).toBe(old);
  clock.now += 1;
  expect(token()).not.toBe(old);
});

test('a forced refresh kills the token that others use', () => {
  const { tokens, token } = setUp();
  const old = token();
  const forced = token({ force_refresh: true });
  expect(tokens.refuse(old)).toBe(40001);
  expect(token()).toBe(forced);
});

test('refuses a second forced refresh within 30 seconds', () => {
  const { clock, ask, token } = setUp();
  token({ force_refresh: true });
  clock.now += 29_999;
  expect(ask({ force_refresh: true })).toMatchObject({ errcode: 45011 });
  clock.now += 1;
  expect(ask({ force_refresh: true })).toMatchObject({ expires_in: 7200 });
});

test('refuses the 21st forced refresh of a day', () => {
  const { clock, ask, token } = setUp();
  for (let count = 0; count < 20; count += 1) {
    token({ force_refresh: true });
    clock.now += MINUTE;
  }
  expect(ask({ force_refresh: true })).toMatchObject({ errcode: 45009 });
  clock.now += 24 * 60 * MINUTE;
  expect(ask({ force_refresh: true })).toMatchObject({ expires_in: 7200 });
});

test.each([
  ['another grant type', { grant_type: 'password' }, 40002],
  ['another appid', { appid: 'wxffffffffffffffff' }, 40013],
  ['no appid', { appid: undefined }, 41002],
  ['another secret', { secret: 'wrong' }, 40125],
  ['no secret', { secret: undefined }, 41004],
  ['a force_refresh that is no boolean', { force_refresh: 'true' }, 47001],
])('refuses %s', (_what, extra, errcode) => {
  expect(setUp().ask(extra)).toMatchObject({ errcode, errmsg: expect.stringMatching(/ rid: [\da-f-]+$/) as string });
});

test('tells a missing token from an unknown one', () => {
  const { tokens } = setUp();
  expect(tokens.refuse(null)).toBe(41001);
  expect(tokens.refuse('')).toBe(41001);
  expect(tokens.refuse('made up')).toBe(40001);
});

test('refuses every token once they are revoked, and hands out a new one', () => {
  const { tokens, token } = setUp();
  const old = token();
  tokens.revoke();
  expect(tokens.refuse(old)).toBe(40001);
  expect(tokens.refuse(token())).toBeUndefined();
});
