import type { Code, CredId, RealName } from '../../../contract';
import type { AccessToken, AccessTokens, TokenResult } from './access-token';
import { createHttpsTransport } from './https-transport';
import { createDelivery } from './delivery';
import type { PostResult } from './post-json';

const QUESTION = {
  who: { openid: 'oPerson', appid: 'wxApp' },
  realName: '张三' as RealName,
  credId: '11010519491231002X' as CredId,
  code: 'abc%3D' as Code,
};
const token = (name: string): TokenResult => ({ kind: 'token', token: name as AccessToken });
const answered = (body: unknown): PostResult => ({ kind: 'json', body });
const MATCH = { errcode: 0, errmsg: 'ok', verify_openid: 'V_OP_NM_MA', verify_real_name: 'V_NM_ID_MA' };

async function ask(replies: PostResult[], first: TokenResult = token('t1'), renewed: TokenResult = token('t2')) {
  const asked: { url: string; body: unknown; wasSent: boolean }[] = [];
  let sent = 0;
  const post = (url: URL, body: unknown): Promise<PostResult> => {
    asked.push({ url: url.href, body, wasSent: sent > asked.length });
    return Promise.resolve(replies[asked.length - 1] ?? answered({}));
  };
  const tokens: AccessTokens = {
    get: () => Promise.resolve(first),
    prepare: () => Promise.resolve(),
    renew: () => Promise.resolve(renewed),
  };
  const transport = createHttpsTransport(post, 'https://api.weixin.qq.com', tokens);
  const taken: string[] = [];
  const tracked = createDelivery((via) => taken.push(via));
  const delivery = {
    ...tracked,
    sent(): void {
      sent += 1;
      tracked.sent();
    },
  };
  const reply = await transport.ask(QUESTION, { signal: new AbortController().signal, delivery });
  expect(taken).toEqual(['https']);
  return { reply, asked, sent, mayBeRead: tracked.mayBeRead() };
}

test('the request has the documented fields, with a string type and the code unchanged', async () => {
  const { asked } = await ask([answered(MATCH)]);
  expect(asked).toEqual([
    {
      url: 'https://api.weixin.qq.com/intp/realname/checkrealnameinfo?access_token=t1',
      body: {
        openid: 'oPerson',
        real_name: '张三',
        cred_id: '11010519491231002X',
        cred_type: '1',
        code: 'abc%3D',
      },
      wasSent: true,
    },
  ]);
});

test("a reply with errcode 0 is answered with WeChat's two fields as they are", async () => {
  const { reply } = await ask([answered({ ...MATCH, verify_real_name: 5 })]);
  expect(reply).toEqual({
    kind: 'answered',
    verifyOpenid: 'V_OP_NM_MA',
    verifyRealName: 5,
  });
});

test.each([40001, 40014, 42001])('after %d the check is tried once more with a fresh token', async (errcode) => {
  const { reply, asked, sent, mayBeRead } = await ask([answered({ errcode }), answered(MATCH)]);
  expect(reply.kind).toBe('answered');
  expect({ sent, mayBeRead }).toEqual({ sent: 2, mayBeRead: true });
  expect(asked.map(({ url }) => url.split('=')[1])).toEqual(['t1', 't2']);
});

test('a second refused token is the final reply', async () => {
  const replies = [answered({ errcode: 40001 }), answered({ errcode: 42001 }), answered(MATCH)];
  const { reply, asked, mayBeRead } = await ask(replies);
  expect(reply).toMatchObject({ kind: 'refused', errcode: 42001 });
  expect(mayBeRead).toBe(true);
  expect(asked).toHaveLength(2);
});

test.each<[PostResult, boolean]>([
  [{ kind: 'unreachable', delivered: true }, true],
  [{ kind: 'unreachable', delivered: false }, false],
  [{ kind: 'unreadable' }, true],
])('with a fresh token there is one try, even if it ends in %j', async (result, isRead) => {
  const { reply, asked, mayBeRead } = await ask([answered({ errcode: 42001 }), result, answered(MATCH)]);
  expect(reply).toEqual({ kind: result.kind });
  expect(mayBeRead).toBe(isRead);
  expect(asked).toHaveLength(2);
});

test('any other error number is the final reply', async () => {
  const body = { errcode: 80113, errmsg: 'invalid code rid: 0123abcd-0123abcd-0123abcd' };
  const { reply, asked, mayBeRead } = await ask([answered(body), answered(MATCH)]);
  expect(reply).toEqual({
    kind: 'refused',
    step: 'check',
    errcode: 80113,
    rid: '0123abcd-0123abcd-0123abcd',
  });
  expect(asked).toHaveLength(1);
  expect(mayBeRead).toBe(true);
});

test.each<[string, TokenResult]>([
  ['refused', { kind: 'refused', errcode: 40125, rid: undefined }],
  ['unreachable', { kind: 'unreachable' }],
  ['unreadable', { kind: 'unreadable' }],
])('if the token is %s, the question is not sent', async (kind, result) => {
  const { reply, sent, asked, mayBeRead } = await ask([answered(MATCH)], result);
  expect(reply).toMatchObject({ kind });
  expect({ sent, asked, mayBeRead }).toEqual({ sent: 0, asked: [], mayBeRead: false });
});

test.each([
  ['the first', [], { kind: 'refused', errcode: 80113, rid: undefined }, undefined],
  ['a fresh', [answered({ errcode: 40001 })], undefined, { kind: 'refused', errcode: 80113, rid: undefined }],
] as const)('an error number for %s token is reported for the token step', async (_, replies, first, fresh) => {
  const { reply, mayBeRead } = await ask([...replies], first, fresh);
  expect(mayBeRead).toBe(false);
  expect(reply).toEqual({
    kind: 'refused',
    step: 'token',
    errcode: 80113,
    rid: undefined,
  });
});

test('if there is no fresh token, the question counts as unread', async () => {
  const { reply, sent, mayBeRead } = await ask([answered({ errcode: 40001 })], token('t1'), { kind: 'unreachable' });
  expect(reply).toEqual({ kind: 'unreachable' });
  expect({ sent, mayBeRead }).toEqual({ sent: 1, mayBeRead: false });
});

test.each<[PostResult, string, boolean]>([
  [{ kind: 'unreachable', delivered: false }, 'unreachable', false],
  [{ kind: 'unreachable', delivered: true }, 'unreachable', true],
  [{ kind: 'unreadable' }, 'unreadable', true],
  [answered([]), 'unreadable', true],
  [answered(null), 'unreadable', true],
  [answered({}), 'unreadable', true],
  [answered({ ...MATCH, errcode: '0' }), 'unreadable', true],
  [answered({ ...MATCH, errcode: undefined }), 'unreadable', true],
])('%j is the reply %s; whether the question may have been read: %j', async (result, kind, isRead) => {
  const { reply, mayBeRead } = await ask([result]);
  expect({ reply, mayBeRead }).toEqual({ reply: { kind }, mayBeRead: isRead });
});

function warmWith(prepare: AccessTokens['prepare']) {
  const never = jest.fn();
  const transport = createHttpsTransport(never, 'https://api.weixin.qq.com', { get: never, renew: never, prepare });
  return { warming: transport.warm(QUESTION.who), never };
}

test('warming up prepares the token and sends nothing', async () => {
  const prepare = jest.fn(() => Promise.resolve());
  const { warming, never } = warmWith(prepare);
  await expect(warming).resolves.toBeUndefined();
  expect(prepare).toHaveBeenCalledWith('wxApp', expect.any(AbortSignal));
  expect(never).not.toHaveBeenCalled();
});

test('warming up that fails or hangs ends within a second without an error', async () => {
  await expect(warmWith(() => Promise.reject(new Error('broken'))).warming).resolves.toBeUndefined();
  jest.useFakeTimers();
  let signal: AbortSignal | undefined;
  const { warming } = warmWith((_, given) => {
    signal = given;
    return new Promise(() => undefined);
  });
  await jest.advanceTimersByTimeAsync(999);
  expect(signal?.aborted).toBe(false);
  await jest.advanceTimersByTimeAsync(1);
  await expect(warming).resolves.toBeUndefined();
  expect(signal?.aborted).toBe(true);
  jest.useRealTimers();
});
