import { PROBE_OPENID, PROBE_TIME_LIMIT_MS, startProbeSandbox } from '../testing/probe';
import type { LoopbackServer } from '../wire/loopback-server';
import type { Sandbox } from '../sandbox';
import { startServer } from './server';

const PAGE = { html: '<p>page</p>', js: 'let web;', css: 'p {}', weapp: '{"pages":[]}' };

let sandbox: Sandbox;
let server: LoopbackServer;
const complaints: string[] = [];

beforeAll(async () => {
  sandbox = await startProbeSandbox();
  server = await startServer({ sandbox, page: PAGE, port: 0, complain: (text) => complaints.push(text) });
});
afterAll(() => Promise.all([server.close(), sandbox.close()]));
beforeEach(() => {
  complaints.length = 0;
});

interface HttpAnswer {
  readonly status: number;
  readonly type: string | null;
  readonly text: string;
}

async function ask(route: string, body?: unknown, headers: Record<string, string> = {}): Promise<HttpAnswer> {
  const [method = 'GET', path = '/'] = route.split(' ');
  const init = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
  const response = await fetch(server.origin + path, { method, headers, ...init });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}
const json = ({ text }: HttpAnswer): unknown => JSON.parse(text);

test.each([
  ['GET /', 'text/html', PAGE.html],
  ['GET /web.js', 'text/javascript', PAGE.js],
  ['GET /web.css', 'text/css', PAGE.css],
  ['GET /weapp.json', 'application/json', PAGE.weapp],
])('%s answers %s', async (route, type, text) => {
  expect(await ask(route)).toEqual({ status: 200, type: `${type}; charset=utf-8`, text });
});

test('calls a function for the phone', async () => {
  const answer = await ask('POST /call-function', {
    name: 'probe',
    data: { script: '({ cloud }) => cloud.getWXContext().OPENID' },
    openid: PROBE_OPENID,
  });
  expect(answer.status).toBe(200);
  expect(json(answer)).toEqual({
    result: { ok: true, value: PROBE_OPENID },
    requestID: expect.stringMatching(/^[\da-f-]{36}$/) as string,
  });
});

test('answers 502 with the error when the call fails', async () => {
  const answer = await ask('POST /call-function', { name: 'nobody', data: {}, openid: PROBE_OPENID });
  expect(answer.status).toBe(502);
  expect(json(answer)).toEqual({ errCode: -501000, errMsg: expect.stringContaining('FunctionName') as string });
});

test('hands on the environments that the call names', async () => {
  const call = { name: 'probe', data: { script: '() => 1' }, openid: PROBE_OPENID, initEnv: 'prod-1' };
  expect((await ask('POST /call-function', call)).status).toBe(200);
  const answer = await ask('POST /call-function', { ...call, env: 'prod-2' });
  expect(json(answer)).toEqual({
    errCode: -501000,
    errMsg: expect.stringContaining('Environment not found') as string,
  });
});

test('POST /authorize answers with a code', async () => {
  const answer = await ask('POST /authorize', { openid: PROBE_OPENID, ending: 'verified' });
  expect(json(answer)).toEqual({ code: expect.stringMatching(/%3D$/) as string });
});

test('shows and changes the settings', async () => {
  expect(json(await ask('GET /settings'))).toEqual({
    openapiOffered: false,
    timeLimitMs: PROBE_TIME_LIMIT_MS,
    faults: {},
  });
  const changed = await ask('PATCH /settings', { faults: { check: 'hang' } });
  expect(json(changed)).toEqual({ openapiOffered: false, timeLimitMs: PROBE_TIME_LIMIT_MS, faults: { check: 'hang' } });
  expect(sandbox.settings.faults).toEqual({ check: 'hang' });
  await ask('PATCH /settings', { faults: {} });
  expect(sandbox.settings.faults).toEqual({});
});

test('a function forgets that a cloud call was not offered when that is switched', async () => {
  const call = { name: 'probe', data: { script: '() => process.pid' }, openid: PROBE_OPENID };
  const pid = async () => (json(await ask('POST /call-function', call)) as { result: unknown }).result;
  const before = await pid();
  await ask('PATCH /settings', { timeLimitMs: PROBE_TIME_LIMIT_MS });
  expect(await pid()).toEqual(before);
  await ask('PATCH /settings', { openapiOffered: true });
  expect(await pid()).not.toEqual(before);
  await ask('PATCH /settings', { openapiOffered: false });
});

test.each([
  ['PATCH /settings', { timeLimitMs: -1 }],
  ['PATCH /settings', '{"timeLimitMs":'],
  ['POST /authorize', { openid: PROBE_OPENID, ending: 'refuse' }],
  ['POST /authorize', { ending: 'verified' }],
  ['POST /call-function', { name: 'probe', data: {} }],
  ['POST /call-function', { openid: PROBE_OPENID }],
  ['POST /call-function', { name: 'probe', data: {}, openid: PROBE_OPENID, env: 1 }],
  ['POST /trace', { from: 'phone', to: 'nobody', label: 'x' }],
  ['POST /trace', { from: 'phone', to: 'function', label: '' }],
])('%s %j answers 400 with what is wrong', async (route, body) => {
  const answer = await ask(route, body);
  expect(answer.status).toBe(400);
  expect(json(answer)).toEqual({ message: expect.stringMatching(/expected|one of/) as string });
});

test('an unknown route fails loudly', async () => {
  const answer = await ask('POST /cgi-bin/token', {});
  expect([answer.status, json(answer)]).toEqual([404, { message: 'Unknown route: POST /cgi-bin/token' }]);
  expect(complaints).toEqual(['The sandbox has no route POST /cgi-bin/token.']);
});

test('another web site is kept out, and the person is told where to go', async () => {
  const answer = await ask('PATCH /settings', { timeLimitMs: 500 }, { origin: 'https://example.com' });
  expect([answer.status, answer.type]).toEqual([403, 'text/plain; charset=utf-8']);
  expect(answer.text).toContain(`http://localhost:${server.port}\n`);
  expect(complaints).toEqual([`Refused a PATCH from host 127.0.0.1:${server.port}, origin https://example.com.`]);
  expect(sandbox.settings.timeLimitMs).toBe(PROBE_TIME_LIMIT_MS);
});

test('says what the functions go by, and lets them start cold', async () => {
  const call = { name: 'probe', data: { script: '() => process.pid' }, openid: PROBE_OPENID };
  const pid = async () => (json(await ask('POST /call-function', call)) as { result: unknown }).result;
  expect(json(await ask('GET /situation'))).toEqual({ transport: 'auto' });
  const before = await pid();
  await ask('POST /recycle', {});
  expect(await pid()).not.toEqual(before);
});

test('HEAD is GET without a body', async () => {
  const response = await fetch(server.origin, { method: 'HEAD' });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(response.headers.get('content-length')).toBe(String(PAGE.html.length));
  expect(await response.text()).toBe('');
  expect(complaints).toEqual([]);
});

async function nextEvents(reader: ReadableStreamDefaultReader<Uint8Array>, count: number): Promise<unknown[]> {
  const decoder = new TextDecoder();
  let text = '';
  while (text.split('\n\n').length <= count) {
    const { value } = await reader.read();
    if (value === undefined) break;
    text += decoder.decode(value, { stream: true });
  }
  return text
    .split('\n\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line.replace(/^data: /, '')) as unknown);
}

test('streams the events so far, then each new one', async () => {
  await ask('DELETE /trace');
  await ask('POST /trace', { from: 'phone', to: 'city-services', label: 'first', payload: { code: 'abc' } });
  const response = await fetch(`${server.origin}/trace`);
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const reader = response.body?.getReader();
  if (reader === undefined) throw new Error('no stream');
  expect(await nextEvents(reader, 1)).toMatchObject([{ label: 'first', payload: { code: 'a***(3)' } }]);
  await ask('POST /trace', { from: 'city-services', to: 'phone', label: 'second', failed: true });
  expect(await nextEvents(reader, 1)).toMatchObject([{ label: 'second', failed: true }]);
  await reader.cancel();
});

test('forgets the events when asked to', async () => {
  await ask('POST /trace', { from: 'phone', to: 'function', label: 'gone', payload: null });
  await ask('DELETE /trace');
  expect(sandbox.trace.events).toEqual([]);
});

test('a port that is taken is an error to tell the person', async () => {
  const again = startServer({ sandbox, page: PAGE, port: server.port, complain: () => undefined });
  await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
