import { quoteOf } from '../../../contract';
import { readVariables } from '../config';
import type { LogEntry } from '../logger';
import { createRequestLog } from '../request-log';
import type { RequestId } from '../request-id';
import type { PostResult } from '../upstream/post-json';
import { CHECK_IDS } from './check';
import { createSelfCheck, type Reader } from './self-check';

const APP_SECRET = '0123456789abcdef0123456789abcdef';
const SOON = { left: () => 1000 };
const DEADLINES = { answer: SOON, upstream: SOON, limitMs: 10_000 };
const CONTEXT = { time_limit_in_ms: 10_000, memory_limit_in_mb: 256 };

interface World {
  env?: Record<string, string>;
  wxContext?: object;
  post?: (url: URL) => Promise<PostResult>;
  openapiError?: number;
}

const json = (body: unknown): Promise<PostResult> => Promise.resolve({ kind: 'json', body });
const goodWechat = (url: URL): Promise<PostResult> =>
  json(url.pathname.includes('token') ? { access_token: 'token-1', expires_in: 7200 } : { errcode: 80111 });

function setUp(world: World = {}) {
  const { env = {}, wxContext = { SOURCE: 'wx_http', APPID: 'wx0123456789abcdef' }, openapiError = -604100 } = world;
  const post = jest.fn(world.post ?? goodWechat);
  const call = jest.fn(() => Promise.reject(Object.assign(new Error('no'), { errCode: openapiError })));
  const selfCheck = createSelfCheck({
    readings: readVariables({ REALNAME_APP_SECRET: APP_SECRET, ...env }),
    unknown: [],
    database: () => ({
      command: { exists: () => 'exists', lt: () => 'lt' },
      collection: () => ({ where: () => ({ count: () => Promise.resolve({ total: 0 }) }) }),
    }),
    getWXContext: () => wxContext,
    openapi: { cityservice: { checkRealNameInfo: call } },
    post,
    now: () => 0,
    random: () => 0,
    nodeVersion: '18.15.0',
    env: { TCB_ENV: 'prod-1' },
  });
  const lines: LogEntry[] = [];
  const run = async (reader: Reader = 'operator') => {
    const log = createRequestLog(
      'r' as RequestId,
      (line) => lines.push(line),
      () => 0,
    );
    const checks = await selfCheck.run(reader, CONTEXT, DEADLINES, log);
    log.write();
    return checks;
  };
  const okOf = async (id: string) => (await run()).find((check) => check.id === id)?.ok;
  return { selfCheck, run, okOf, lines, post, call };
}

test('where all is well nothing is wrong, and the log has no warning', async () => {
  const { run, lines } = setUp();
  const checks = await run();
  expect(checks.filter(({ ok }) => ok !== true).map(({ id }) => id)).toEqual([
    'collection_permission',
    'tidying_index',
  ]);
  expect(CHECK_IDS.filter((id) => !checks.some((check) => check.id === id))).toEqual([]);
  expect(lines).toEqual([{ requestId: 'r', quote: quoteOf('r'), action: 'unknown', ms: { total: 0 } }]);
});

test('what is wrong is a warning in the log, with what to do', async () => {
  const { run, lines } = setUp({ post: () => json({ errcode: 40164, errmsg: 'invalid ip' }) });
  await run('log');
  expect(lines).toMatchObject([
    { level: 'warn', failedChecks: [{ id: 'token', en: expect.stringContaining('40164') as unknown }] },
  ]);
});

test('WeChat is asked about nobody, not when the timer calls', async () => {
  const { run, post, call } = setUp();
  await run('log');
  expect(post.mock.calls.map(([url]) => url.pathname)).toEqual(['/cgi-bin/stable_token']);
  expect(call).not.toHaveBeenCalled();
  await run();
  expect(post.mock.calls.at(-1)?.slice(0, 2)).toMatchObject([
    { pathname: '/intp/realname/checkrealnameinfo' },
    { openid: '', real_name: '', cred_id: '', code: '' },
  ]);
  expect(call).toHaveBeenCalledWith({ openid: '', realName: '', credId: '', credType: '1', code: '' });
});

test('twice within a minute the log gets it once', async () => {
  const { run, post } = setUp();
  await run('log');
  expect(await run('log')).toEqual([]);
  expect(post).toHaveBeenCalledTimes(1);
});

test.each([
  ['no appid', { wxContext: { SOURCE: 'wx_http' } }, 'token', null],
  ['a wrong AppSecret', { env: { REALNAME_APP_SECRET: '"quoted"' } }, 'token', false],
  ['no AppSecret', { env: { REALNAME_APP_SECRET: '' } }, 'token', null],
  ['no AppSecret and no cloud call', { env: { REALNAME_APP_SECRET: '' } }, 'transport', false],
  ['WeChat gone', { post: () => Promise.resolve({ kind: 'unreachable', delivered: false } as const) }, 'token', false],
  ['WeChat silent', { post: () => new Promise<never>(() => undefined) }, 'token', false],
  ['a wrong name of the transport', { env: { REALNAME_TRANSPORT: 'grpc' } }, 'transport', undefined],
  ['a wrong origin', { env: { REALNAME_API_ORIGIN: 'ftp://x' } }, 'token', false],
])('%s', async (_, world, id, ok) => {
  jest.useFakeTimers();
  const answered = setUp(world).okOf(id);
  await jest.advanceTimersByTimeAsync(1000);
  expect(await answered).toBe(ok);
  jest.useRealTimers();
});

test('the timer’s event is for the log, an operator’s for the operator, a person’s for neither', () => {
  const readerOf = (event: unknown, wxContext: object) => setUp({ wxContext }).selfCheck.readerOf(event);
  expect(readerOf({ Type: 'Timer' }, { SOURCE: 'wx_trigger' })).toBe('log');
  expect(readerOf({ action: 'selfcheck' }, { SOURCE: 'wx_http' })).toBe('operator');
  expect(readerOf({ action: 'selfcheck' }, { SOURCE: 'wx_client', OPENID: 'oPerson' })).toBeUndefined();
});
