import { createAccessTokens } from './access-token';
import type { Secret } from '../config';
import type { PostResult } from './post-json';

const signal = new AbortController().signal;
const APPID = 'wxApp';

function setUp(...replies: PostResult[]) {
  const clock = { now: 0 };
  const asked: { url: string; body: unknown }[] = [];
  const post = jest.fn((url: URL, body: unknown): Promise<PostResult> => {
    asked.push({ url: url.href, body });
    const reply = replies[asked.length - 1];
    return reply === undefined ? Promise.reject(new Error('asked once too often')) : Promise.resolve(reply);
  });
  const tokens = createAccessTokens(post, 'https://api.weixin.qq.com', 'app-secret' as Secret, () => clock.now);
  return { tokens, asked, clock };
}

const granted = (token: string, seconds = 7200): PostResult => ({
  kind: 'json',
  body: { access_token: token, expires_in: seconds },
});

test('asks for a stable token in normal mode, never by force', async () => {
  const { tokens, asked } = setUp(granted('t1'));
  await expect(tokens.get(APPID, signal)).resolves.toEqual({ kind: 'token', token: 't1' });
  expect(asked).toEqual([
    {
      url: 'https://api.weixin.qq.com/cgi-bin/stable_token',
      body: { grant_type: 'client_credential', appid: APPID, secret: 'app-secret' },
    },
  ]);
});

test('keeps the token until five minutes before its end', async () => {
  const { tokens, asked, clock } = setUp(granted('t1'), granted('t2'));
  await tokens.get(APPID, signal);
  clock.now = 7200_000 - 300_001;
  await expect(tokens.get(APPID, signal)).resolves.toEqual({ kind: 'token', token: 't1' });
  expect(asked).toHaveLength(1);
});

test('in the last minutes hands out the old token and renews it beside', async () => {
  const { tokens, asked, clock } = setUp(granted('t1'), granted('t2'));
  await tokens.get(APPID, signal);
  clock.now = 7200_000 - 300_000;
  const both = [tokens.get(APPID, signal), tokens.get(APPID, signal)];
  await expect(Promise.all(both)).resolves.toEqual([
    { kind: 'token', token: 't1' },
    { kind: 'token', token: 't1' },
  ]);
  expect(asked).toHaveLength(2);
  await new Promise(setImmediate);
  await expect(tokens.get(APPID, signal)).resolves.toEqual({ kind: 'token', token: 't2' });
});

test('a renewal beside that fails is tried again with the next request', async () => {
  const { tokens, asked, clock } = setUp(granted('t1'), { kind: 'unreachable', delivered: false }, granted('t2'));
  await tokens.get(APPID, signal);
  clock.now = 7200_000 - 200_000;
  await tokens.get(APPID, signal);
  await new Promise(setImmediate);
  await expect(tokens.get(APPID, signal)).resolves.toEqual({ kind: 'token', token: 't1' });
  expect(asked).toHaveLength(3);
});

test('preparing gets the first token, and leaves a good one alone', async () => {
  const { tokens, asked, clock } = setUp(granted('t1'), granted('t2'));
  await tokens.prepare(APPID, signal);
  clock.now = 7200_000 - 300_001;
  await tokens.prepare(APPID, signal);
  await expect(tokens.get(APPID, signal)).resolves.toEqual({ kind: 'token', token: 't1' });
  expect(asked).toHaveLength(1);
});

test('preparing waits for the renewal of a token in its last minutes', async () => {
  const { tokens, asked, clock } = setUp(granted('t1'), granted('t2'));
  await tokens.get(APPID, signal);
  clock.now = 7200_000 - 300_000;
  await tokens.prepare(APPID, signal);
  expect(asked).toHaveLength(2);
  await expect(tokens.get(APPID, signal)).resolves.toEqual({ kind: 'token', token: 't2' });
});

test('waits for a new token when the old one is about to end', async () => {
  const { tokens, clock } = setUp(granted('t1'), granted('t2'));
  await tokens.get(APPID, signal);
  clock.now = 7200_000 - 30_000;
  await expect(tokens.get(APPID, signal)).resolves.toEqual({ kind: 'token', token: 't2' });
});

test('never hands one mini-program the token of another', async () => {
  const { tokens } = setUp(granted('t1'), granted('t2'));
  await tokens.get(APPID, signal);
  await expect(tokens.get('wxOther', signal)).resolves.toEqual({ kind: 'token', token: 't2' });
});

test('renews when told so, and hands out the new token from then on', async () => {
  const { tokens } = setUp(granted('t1'), granted('t2'));
  await tokens.get(APPID, signal);
  await tokens.renew(APPID, signal);
  await expect(tokens.get(APPID, signal)).resolves.toEqual({ kind: 'token', token: 't2' });
});

test.each<[string, PostResult, object]>([
  [
    'an error code',
    { kind: 'json', body: { errcode: 40125, errmsg: 'invalid appsecret rid: 0123abcd-0123abcd-0123abcd' } },
    { kind: 'refused', errcode: 40125, rid: '0123abcd-0123abcd-0123abcd' },
  ],
  ['no connection', { kind: 'unreachable', delivered: false }, { kind: 'unreachable' }],
  ['garbage', { kind: 'unreadable' }, { kind: 'unreadable' }],
  ['a list', { kind: 'json', body: [] }, { kind: 'unreadable' }],
  ['null', { kind: 'json', body: null }, { kind: 'unreadable' }],
  ['no token', { kind: 'json', body: { expires_in: 7200 } }, { kind: 'unreadable' }],
  ['an empty token', granted(''), { kind: 'unreadable' }],
  ['a number for a token', { kind: 'json', body: { access_token: 1, expires_in: 7200 } }, { kind: 'unreadable' }],
  ['text for seconds', { kind: 'json', body: { access_token: 't', expires_in: '7200' } }, { kind: 'unreadable' }],
])('tells %s apart, and keeps nothing of it', async (_, reply, result) => {
  const { tokens } = setUp(reply, granted('t2'));
  await expect(tokens.get(APPID, signal)).resolves.toEqual(result);
  await expect(tokens.get(APPID, signal)).resolves.toEqual({ kind: 'token', token: 't2' });
});
