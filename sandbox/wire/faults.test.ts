/** What a client of our servers meets, seen through Node's own HTTP client. */
import * as http from 'node:http';
import * as https from 'node:https';
import type { Call } from './call';
import { readCertificate } from './certificate';
import { listenOnLoopback, type HttpHandler, type LoopbackServer } from './loopback-server';
import { RoundTrips } from './round-trips';
import type { ScriptedFault } from './scripted-fault';
import { serveCalls } from './serve-calls';
import { until } from '../testing/until';
import { DEFAULT_SETTINGS, type Fault, type Settings } from '../shared/settings';
import { createTrace } from './trace';
import { withUnknownValues, withWrongTypes } from './spoil-values';
import type { FaultFor, FaultTarget } from './fault-target';

const ANSWER = { errcode: 0, verify_openid: 'V_OP_NM_MA', flag: true, list: ['a', 1, null] };

let serve: HttpHandler;
let server: LoopbackServer;
let settings: Settings;
let faultFor: FaultFor;
let executed: number;
/** When it was last carried out, by `performance.now()`. */
let executedAt: number;
let crashes: number;
const defects: unknown[] = [];
const trace = createTrace();
const targets: FaultTarget[] = [];
const heard: unknown[] = [];

const call: { -readonly [K in keyof Call]: Call[K] } = {
  step: 'check',
  operation: 'POST /check',
  payload: {},
  run: () => {
    executed += 1;
    executedAt = performance.now();
    return ANSWER;
  },
  fail: (errcode) => ({ errcode }),
  encode: (answer) => ({ contentType: 'application/json', body: JSON.stringify(answer) }),
};

const listen = (tls = false): Promise<LoopbackServer> =>
  listenOnLoopback(serve, { tls, onDefect: (error) => defects.push(error) });

beforeEach(async () => {
  settings = { ...DEFAULT_SETTINGS, faults: {} };
  faultFor = () => undefined;
  executed = 0;
  crashes = 0;
  trace.clear();
  targets.length = 0;
  heard.length = 0;
  defects.length = 0;
  const roundTrips = new RoundTrips('request-1');
  serve = serveCalls({
    settings,
    trace,
    faultFor: (step, target) => {
      targets.push(target);
      return faultFor(step, target);
    },
    now: Date.now,
    complain: () => undefined,
    onDatabaseRequest: () => undefined,
    onAnswer: (...answered) => heard.push(answered),
    participant: 'wechat-api',
    read: () => call,
    roundTrips: () => roundTrips,
    crash: () => {
      crashes += 1;
    },
    closePort: () => {
      server.closePort();
    },
  });
  server = await listen();
});
afterEach(async () => {
  await server.close();
  expect(defects).toEqual([]);
});

interface Seen {
  readonly status?: number | undefined;
  readonly contentType?: string | undefined;
  readonly body: string;
  readonly error?: string | undefined;
  /** What the client was doing when the connection was lost: `read` when it was reset, nothing when it was closed. */
  readonly syscall?: string | undefined;
}

/** Asks, and leaves after `leaveAfterBytes` of the answer. */
function ask(leaveAfterBytes = Infinity): Promise<Seen> {
  return new Promise((resolve) => {
    const client = server.origin.startsWith('https:') ? https : http;
    const options = { method: 'POST', agent: false, ca: readCertificate().cert };
    const outgoing = client.request(server.origin, options, (response) => {
      const chunks: Buffer[] = [];
      const seen = () => ({
        status: response.statusCode,
        contentType: response.headers['content-type'],
        body: Buffer.concat(chunks).toString(),
      });
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (Buffer.concat(chunks).byteLength < leaveAfterBytes) return;
        resolve(seen());
        outgoing.destroy();
      });
      response.on('end', () => {
        resolve(seen());
      });
      response.on('error', (error: NodeJS.ErrnoException) => {
        resolve({ ...seen(), error: error.code });
      });
    });
    outgoing.on('error', ({ code, syscall }: NodeJS.ErrnoException) => {
      resolve({ body: '', error: code, ...(syscall === undefined ? {} : { syscall }) });
    });
    outgoing.end('{}');
  });
}

/** Resolves when a fault begins to be played. */
const faultSeen = (): Promise<string> =>
  new Promise((resolve) => {
    trace.subscribe(({ failed }) => {
      if (failed === true) resolve('fault seen');
    });
  });

test('without a fault the answer comes as it is', async () => {
  expect(await ask()).toMatchObject({ status: 200, body: JSON.stringify(ANSWER) });
  expect(executed).toBe(1);
});

const CLOSED = { body: '', error: 'ECONNRESET' };
const RESET = { ...CLOSED, syscall: 'read' };

describe.each([
  ['TCP', false],
  ['TLS', true],
])('over %s', (_, tls) => {
  test.each<[Fault, number, Seen]>([
    ['refused', 0, CLOSED],
    ['reset_before_read', 0, RESET],
    ['reset_after_read', 1, RESET],
  ])('%s: the connection is lost, and the call was carried out %i times', async (fault, times, seen) => {
    await server.close();
    server = await listen(tls);
    settings.faults.check = fault;
    expect(await ask()).toEqual(seen);
    expect(executed).toBe(times);
  });
});

test('hang: the call arrives, is not carried out, and no byte comes back', async () => {
  settings.faults.check = 'hang';
  const arrived = faultSeen();
  const asked = ask();
  expect(await Promise.race([asked, arrived])).toBe('fault seen');
  await server.close();
  expect(await asked).toEqual({ body: '', error: 'ECONNRESET' });
  expect(executed).toBe(0);
});

test('trickle: spaces, one after the other', async () => {
  settings.faults.check = 'trickle';
  expect(await ask(3)).toMatchObject({ status: 200, body: '   ' });
  expect(executed).toBe(0);
});

test('http_500 and html: not carried out', async () => {
  settings.faults.check = 'http_500';
  expect(await ask()).toMatchObject({ status: 500 });
  settings.faults.check = 'html';
  expect(await ask()).toMatchObject({
    status: 200,
    contentType: 'text/html; charset=utf-8',
    body: expect.stringContaining('<html>') as string,
  });
  expect(executed).toBe(0);
});

test('truncated_json: carried out, and half of the answer arrives whole', async () => {
  settings.faults.check = 'truncated_json';
  const { status, body, error } = await ask();
  expect([status, error, executed]).toEqual([200, undefined, 1]);
  expect(JSON.stringify(ANSWER).startsWith(body)).toBe(true);
  expect(body.length).toBe(JSON.stringify(ANSWER).length >> 1);
});

test('huge: 10 MB of JSON', async () => {
  settings.faults.check = 'huge';
  const { body } = await ask();
  expect(body.length).toBeGreaterThan(10_000_000);
  expect(typeof JSON.parse(body)).toBe('object');
});

test('wrong_types and unknown_values: carried out, and spoilt', async () => {
  settings.faults.check = 'wrong_types';
  expect(JSON.parse((await ask()).body)).toEqual(withWrongTypes(ANSWER));
  settings.faults.check = 'unknown_values';
  expect(JSON.parse((await ask()).body)).toEqual(withUnknownValues(ANSWER));
  expect(executed).toBe(2);
});

test('errcode: the error instead of the call', async () => {
  settings.faults.check = 'errcode:-1';
  expect(JSON.parse((await ask()).body)).toEqual({ errcode: -1 });
  expect(executed).toBe(0);
});

test('slow: carried out at once, answered late', async () => {
  settings.faults.check = 'slow:50';
  const startedAt = performance.now();
  expect(await ask()).toMatchObject({ status: 200, body: JSON.stringify(ANSWER) });
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(49);
});

test.each<[Fault, number]>([
  ['crash_before', 0],
  ['crash_after', 1],
])('%s: the caller is killed, and the call was carried out %i times', async (fault, times) => {
  settings.faults.check = fault;
  const arrived = faultSeen();
  const asked = ask();
  await arrived;
  await server.close();
  expect(await asked).toEqual({ body: '', error: 'ECONNRESET' });
  expect([crashes, executed]).toEqual([1, times]);
});

test('a program chooses the fault of a single request, and may forge its answer', async () => {
  faultFor = (_step, { nth }) =>
    nth === 2 ? { reply: { errcode: 0, verify_openid: 'V_OP_NM_MA;V_OP_NM_UM' } } : undefined;
  expect((await ask()).body).toBe(JSON.stringify(ANSWER));
  expect((await ask()).body).toBe('{"errcode":0,"verify_openid":"V_OP_NM_MA;V_OP_NM_UM"}');
  expect((await ask()).body).toBe(JSON.stringify(ANSWER));
  expect(targets).toEqual(
    [1, 2, 3].map((nth) => ({ operation: 'POST /check', nth, nthOfAll: nth, requestId: 'request-1' })),
  );
});

test('a port that is closed after an answer refuses what comes next, until it is opened', async () => {
  faultFor = () => ({ closes: 'wechat-api' });
  expect((await ask()).body).toBe(JSON.stringify(ANSWER));
  faultFor = () => undefined;
  expect(await ask()).toMatchObject({ body: '', error: 'ECONNREFUSED' });
  await server.openPort();
  await server.openPort();
  expect((await ask()).body).toBe(JSON.stringify(ANSWER));
  expect(executed).toBe(2);
});

test('a connection can end with the answer, and an HTTP status stand for one', async () => {
  faultFor = (_step, { nth }) => (nth === 1 ? { hangsUp: true } : { status: 404 });
  const { headers, body } = await fetch(server.origin).then(async (answer) => ({
    headers: answer.headers,
    body: await answer.text(),
  }));
  expect([headers.get('connection'), body]).toEqual(['close', JSON.stringify(ANSWER)]);
  expect(await ask()).toMatchObject({ status: 404, body: '{}' });
  expect(executed).toBe(1);
});

test('a delay holds the call up before and after it is carried out', async () => {
  faultFor = () => ({ beforeMs: 40, afterMs: 30 });
  const startedAt = performance.now();
  expect((await ask()).body).toBe(JSON.stringify(ANSWER));
  expect(executedAt - startedAt).toBeGreaterThanOrEqual(39);
  expect(performance.now() - executedAt).toBeGreaterThanOrEqual(29);
});

test('a step that is held is carried out at once, and answered when it is let go', async () => {
  let letGo: () => void = () => undefined;
  const heldUntil = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  faultFor = () => ({ heldUntil });
  const asked = ask();
  await until(() => executed === 1);
  await expect(Promise.race([asked, new Promise((resolve) => setImmediate(resolve, 'held'))])).resolves.toBe('held');
  letGo();
  expect((await asked).body).toBe(JSON.stringify(ANSWER));
});

test.each<[ScriptedFault, string]>([
  [{ reply: null }, 'fault: forged reply'],
  [{ closes: 'wechat-api' }, 'fault: closes the port of wechat-api'],
  [{ hangsUp: true }, 'fault: hangs up'],
  [{ status: 404 }, 'fault: HTTP 404'],
  [{ beforeMs: 1, afterMs: 2 }, 'fault: slow:1+2'],
  [{ heldUntil: Promise.resolve() }, 'fault: held'],
])('%j has a name in the diagram', async (fault, label) => {
  faultFor = () => fault;
  await ask();
  expect(trace.events).toContainEqual(expect.objectContaining({ label }));
});

test("a program's choice goes before the settings", async () => {
  settings.faults.check = 'http_500';
  faultFor = () => 'html';
  expect(await ask()).toMatchObject({ status: 200, contentType: 'text/html; charset=utf-8' });
});

test('a fault is drawn as a failed arrow', async () => {
  settings.faults.check = 'http_500';
  await ask();
  expect(trace.events).toMatchObject([
    { from: 'function', to: 'wechat-api', label: 'POST /check', requestId: 'request-1' },
    {
      from: 'wechat-api',
      to: 'function',
      label: 'HTTP 500',
      failed: true,
      fault: 'HTTP 500 Internal Server Error',
      requestId: 'request-1',
    },
  ]);
});

test.each<[Fault, string]>([
  ['refused', 'ECONNRESET'],
  ['reset_before_read', '请求没有执行'],
  ['reset_after_read', '请求已经执行'],
  ['html', '<!DOCTYPE html>'],
  ['truncated_json', '{"errcode":0,"verify_openid":"V_OP'],
  ['huge', '10 MB'],
  ['wrong_types', '{"errcode":"0","verify_openid":10,'],
  ['unknown_values', '"verify_openid":"V_SOMETHING_NEW"'],
  ['crash_before', '请求没有执行'],
  ['crash_after', '请求已经执行'],
  ['errcode:45009', '{"errcode":45009}'],
  ['slow:1', `1 毫秒后才发：${JSON.stringify(ANSWER)}`],
])('%s is drawn with what goes over the wire', async (fault, sent) => {
  settings.faults.check = fault;
  const drawn = new Promise<string | undefined>((resolve) => {
    trace.subscribe((event) => {
      if (event.from === 'wechat-api') resolve(event.fault);
    });
  });
  const asked = ask();
  expect(await drawn).toContain(sent);
  await server.close();
  await asked;
});

test.each(['hang', 'trickle'] as const)('%s is drawn at once', async (fault) => {
  settings.faults.check = fault;
  const arrived = faultSeen();
  const asked = ask();
  await arrived;
  expect(trace.events.at(-1)?.fault).toMatch(/没有回答|没有尽头/);
  await server.close();
  await asked;
});

test('what a fault sends is masked where it is personal', async () => {
  settings.faults.check = 'truncated_json';
  call.show = () => ({ access_token: 'a-token-that-nobody-may-see', more: 'x'.repeat(50) });
  await ask();
  delete call.show;
  expect(JSON.stringify(trace.events)).not.toContain('a-token');
});

test('what was read is heard of, also where a fault made it, but not what nobody can read', async () => {
  await ask();
  settings.faults.check = 'errcode:-604100';
  await ask();
  settings.faults.check = 'truncated_json';
  await ask();
  expect(heard).toEqual([
    ['check', ANSWER],
    ['check', { errcode: -604100 }],
  ]);
});

test('wrong types change every leaf, unknown values every string', () => {
  expect(withWrongTypes(ANSWER)).toEqual({ errcode: '0', verify_openid: 10, flag: 'true', list: [1, '1', []] });
  expect(withUnknownValues(ANSWER)).toEqual({
    errcode: 0,
    verify_openid: 'V_SOMETHING_NEW',
    flag: true,
    list: ['V_SOMETHING_NEW', 1, null],
  });
});
