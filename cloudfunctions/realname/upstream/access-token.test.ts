import { createAccessTokens, type AccessToken } from './access-token';
import type { Secret } from '../config';
import type { PostResult } from './post-json';

const signal = new AbortController().signal;
const APPID = 'wxApp';

function setUp(...replies: PostResult[]) {
  const clock = { now: 0, random: 0 };
  const asked: { url: string; body: unknown }[] = [];
  const post = jest.fn((url: URL, body: unknown): Promise<PostResult> => {
    asked.push({ url: url.href, body });
    const reply = replies[asked.length - 1];
    return reply === undefined ? Promise.reject(new Error('asked once too often')) : Promise.resolve(reply);
  });
  const tokens = createAccessTokens('https://api.weixin.qq.com', 'app-secret' as Secret, {
    post,
    now: () => clock.now,
    random: () => clock.random,
  });
  return { tokens, asked, clock };
}

const granted = (token: string, seconds = 7200): PostResult => ({
  kind: 'json',
  body: { access_token: token, expires_in: seconds },
});

test('the request asks for a stable token without force_refresh', async () => {
  const { tokens, asked } = setUp(granted('t1'));
  await expect(tokens.get(APPID, signal)).resolves.toEqual({ kind: 'token', token: 't1' });
  expect(asked).toEqual([
    {
      url: 'https://api.weixin.qq.com/cgi-bin/stable_token',
      body: { grant_type: 'client_credential', appid: APPID, secret: 'app-secret' },
    },
  ]);
});

test('a token is reused until five minutes before its end', async () => {
  const { tokens, asked, clock } = setUp(granted('t1'), granted('t2'));
  await tokens.get(APPID, signal);
  clock.now = 7200_000 - 300_001;
  await expect(tokens.get(APPID, signal)).resolves.toEqual({ kind: 'token', token: 't1' });
  expect(asked).toHaveLength(1);
});

test('in its last minutes the old token is handed out and renewed in the background', async () => {
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

test('a background renewal that fails is tried again at the next request', async () => {
  const { tokens, asked, clock } = setUp(granted('t1'), { kind: 'unreachable', delivered: false }, granted('t2'));
  await tokens.get(APPID, signal);
  clock.now = 7200_000 - 200_000;
  await tokens.get(APPID, signal);
  await new Promise(setImmediate);
  await expect(tokens.get(APPID, signal)).resolves.toEqual({ kind: 'token', token: 't1' });
  expect(asked).toHaveLength(3);
});

test.each<[string, PostResult]>([
  ['the same token', granted('t1', 300)],
  ['a refusal', { kind: 'json', body: { errcode: 45009, errmsg: 'reach max api daily quota limit' } }],
])('after %s WeChat is asked for a new token again in 30 seconds', async (_, answer) => {
  const { tokens, asked, clock } = setUp(granted('t1'), answer, granted('t2'));
  await tokens.get(APPID, signal);
  clock.now = 7200_000 - 300_000;
  for (const after of [0, 0, 29_999]) {
    clock.now = 7200_000 - 300_000 + after;
    await expect(tokens.get(APPID, signal)).resolves.toEqual({ kind: 'token', token: 't1' });
    await tokens.prepare(APPID, signal);
  }
  expect(asked).toHaveLength(2);
  clock.now += 1;
  await tokens.prepare(APPID, signal);
  await expect(tokens.get(APPID, signal)).resolves.toEqual({ kind: 'token', token: 't2' });
});

test('a first token in its last minutes is renewed 30 seconds later', async () => {
  const { tokens, asked, clock } = setUp(granted('t1', 299), granted('t2'));
  await tokens.get(APPID, signal);
  clock.now = 29_999;
  await tokens.prepare(APPID, signal);
  expect(asked).toHaveLength(1);
  clock.now = 30_000;
  await tokens.prepare(APPID, signal);
  expect(asked).toHaveLength(2);
});

test('the renewal is put off by up to two minutes', async () => {
  const { tokens, asked, clock } = setUp(granted('t1'), granted('t2'));
  clock.random = 0.5;
  await tokens.get(APPID, signal);
  clock.now = 7200_000 - 240_001;
  await tokens.prepare(APPID, signal);
  expect(asked).toHaveLength(1);
  clock.now = 7200_000 - 240_000;
  await tokens.prepare(APPID, signal);
  expect(asked).toHaveLength(2);
});

test('who asks during a call takes its answer', async () => {
  const { tokens, asked } = setUp(granted('t1'));
  const all = [tokens.get(APPID, signal), tokens.get(APPID, signal), tokens.prepare(APPID, signal)];
  await expect(Promise.all(all)).resolves.toEqual([
    { kind: 'token', token: 't1' },
    { kind: 'token', token: 't1' },
    undefined,
  ]);
  expect(asked).toHaveLength(1);
});

test('who waits for a call that is cut off asks again', async () => {
  const { tokens, asked } = setUp({ kind: 'unreachable', delivered: false }, granted('t1'));
  const all = [tokens.get(APPID, signal), tokens.get(APPID, signal), tokens.get(APPID, signal)];
  await expect(Promise.all(all)).resolves.toEqual([
    { kind: 'unreachable' },
    { kind: 'token', token: 't1' },
    { kind: 'token', token: 't1' },
  ]);
  expect(asked).toHaveLength(2);
});

test('who was given up while waiting gets no token', async () => {
  const { tokens } = setUp(granted('t1'));
  const first = tokens.get(APPID, signal);
  await expect(tokens.get(APPID, AbortSignal.abort())).resolves.toEqual({ kind: 'unreachable' });
  await expect(first).resolves.toEqual({ kind: 'token', token: 't1' });
});

test('another request has renewed the refused token: that one is handed out', async () => {
  const { tokens, asked } = setUp(granted('t1'), granted('t2'));
  await tokens.get(APPID, signal);
  await tokens.renew(APPID, 't1' as AccessToken, signal);
  await expect(tokens.renew(APPID, 't1' as AccessToken, signal)).resolves.toEqual({ kind: 'token', token: 't2' });
  expect(asked).toHaveLength(2);
});

test('a call that brings the refused token is followed by another', async () => {
  const { tokens, asked, clock } = setUp(granted('t1'), granted('t1', 300), granted('t2'));
  await tokens.get(APPID, signal);
  clock.now = 7200_000 - 300_000;
  await tokens.get(APPID, signal);
  await expect(tokens.renew(APPID, 't1' as AccessToken, signal)).resolves.toEqual({ kind: 'token', token: 't2' });
  expect(asked).toHaveLength(3);
});

test('preparing gets the first token, and does not renew a good one', async () => {
  const { tokens, asked, clock } = setUp(granted('t1'), granted('t2'));
  await tokens.prepare(APPID, signal);
  clock.now = 7200_000 - 300_001;
  await tokens.prepare(APPID, signal);
  await expect(tokens.get(APPID, signal)).resolves.toEqual({ kind: 'token', token: 't1' });
  expect(asked).toHaveLength(1);
});

test('preparing in the last minutes waits for the new token', async () => {
  const { tokens, asked, clock } = setUp(granted('t1'), granted('t2'));
  await tokens.get(APPID, signal);
  clock.now = 7200_000 - 300_000;
  await tokens.prepare(APPID, signal);
  expect(asked).toHaveLength(2);
  await expect(tokens.get(APPID, signal)).resolves.toEqual({ kind: 'token', token: 't2' });
});

test('a token with seconds left is not handed out, but a new one', async () => {
  const { tokens, clock } = setUp(granted('t1'), granted('t2'));
  await tokens.get(APPID, signal);
  clock.now = 7200_000 - 30_000;
  await expect(tokens.get(APPID, signal)).resolves.toEqual({ kind: 'token', token: 't2' });
});

test('the token of one mini-program is not handed to another', async () => {
  const { tokens } = setUp(granted('t1'), granted('t2'));
  await tokens.get(APPID, signal);
  await expect(tokens.get('wxOther', signal)).resolves.toEqual({ kind: 'token', token: 't2' });
});

test('after renew the new token is handed out', async () => {
  const { tokens } = setUp(granted('t1'), granted('t2'));
  await tokens.get(APPID, signal);
  await tokens.renew(APPID, 't1' as AccessToken, signal);
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
])('%s is reported as such, and no token is kept', async (_, reply, result) => {
  const { tokens } = setUp(reply, granted('t2'));
  await expect(tokens.get(APPID, signal)).resolves.toEqual(result);
  await expect(tokens.get(APPID, signal)).resolves.toEqual({ kind: 'token', token: 't2' });
});
