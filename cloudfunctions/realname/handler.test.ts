import type { RealNameResponse } from '../../contract';
import { createRunRequest } from './actions/run-request';
import { parseConfig } from './config';
import { createHandler } from './handler';
import type { WXContext } from './identity';
import type { LogEntry } from './logger';
import { operatorHint } from '../operator-hint';
import type { PersonRecord } from './store/person-record';
import type { Check } from './self-check/check';
import type { Reader } from './self-check/self-check';
import type { Transport } from './upstream/transport';

const NOW = Date.parse('2026-03-01T04:00:00.000Z');
const VERIFIED = {
  id: 'new-id',
  outcome: 'verified',
  checkedAt: '2026-03-01T04:00:00.000Z',
  maskedName: '张*',
  maskedCredId: '1101**********002X',
} as const;
const CHECK = {
  action: 'check',
  realName: '张三',
  credId: '11010519491231002X',
  code: 'abc',
  consent: { version: '1' },
};

interface World {
  env?: Record<string, string>;
  record?: PersonRecord | undefined;
  wxContext?: WXContext;
  fail?: Error;
  hang?: boolean;
  reader?: Reader;
}

function setUp(world: World = {}) {
  const { env = {}, record, wxContext = { OPENID: 'oPerson', APPID: 'wxApp' }, fail, hang, reader } = world;
  const lines: LogEntry[] = [];
  const step = <T>(value: T) =>
    jest.fn((): Promise<T> => {
      if (hang === true) return new Promise(() => undefined);
      return fail === undefined ? Promise.resolve(value) : Promise.reject(fail);
    });
  const store = {
    find: step(record),
    reserve: step({ kind: 'reserved' } as const),
    settle: step(true),
    release: step(undefined),
    forget: step(undefined),
    tidy: step({ byClients: false }),
  };
  const transport = {
    ask: jest.fn<ReturnType<Transport['ask']>, Parameters<Transport['ask']>>((_, { delivery }) => {
      delivery.takenBy('openapi');
      delivery.sent();
      return Promise.resolve({ kind: 'answered', verifyOpenid: 'V_OP_NM_MA', verifyRealName: 'V_NM_ID_MA' });
    }),
    warm: jest.fn(() => Promise.resolve()),
  };
  const newId = (): string => 'new-id';
  const selfCheck = {
    readerOf: () => reader,
    run: jest.fn((): Promise<readonly Check[]> => Promise.resolve([])),
  };
  const handler = createHandler(
    parseConfig(env),
    (config) => createRunRequest({ config, store, transport, now: () => NOW, newId }, () => wxContext),
    selfCheck,
    {
      elapsed: () => (hang === true ? performance.now() : 0),
      newId,
      logger: (entry) => lines.push(entry),
    },
  );
  const ask = (event: unknown, context: unknown = { request_id: 'request-1', time_limit_in_ms: 3000 }) =>
    handler(event, context);
  const call = async (event: unknown, context?: unknown): Promise<RealNameResponse> => {
    const response = await ask(event, context);
    if ('checks' in response) throw new Error('A self-check was answered.');
    return response;
  };
  return { ask, call, store, transport, lines, selfCheck };
}

const errorOf = (response: RealNameResponse): unknown => (response.ok ? undefined : response.error);

test('a check is answered with its verification and logged with each step', async () => {
  const { call, lines } = setUp();
  await expect(call(CHECK)).resolves.toEqual({ ok: true, verification: VERIFIED });
  expect(lines).toEqual([
    {
      requestId: 'request-1',
      quote: 'A7636MKM',
      action: 'check',
      openid: expect.stringMatching(/^[0-9a-f]{12}$/) as unknown,
      transport: 'openapi',
      outcome: 'verified',
      ms: { reserve: 0, upstream: 0, store: 0, total: 0 },
    },
  ]);
});

test('status answers the stored verification and meanwhile prepares for a check', async () => {
  const record = { ...VERIFIED, _id: 'oPerson', attempts: [], results: [], consentVersion: '1', subject: 's' };
  const { call, transport, store } = setUp({ record });
  let isReading = false;
  store.find.mockImplementation(() => {
    isReading = true;
    return Promise.resolve(record);
  });
  transport.warm.mockImplementation(() => {
    expect(isReading).toBe(true);
    return Promise.resolve();
  });
  await expect(call({ action: 'status' })).resolves.toEqual({ ok: true, verification: VERIFIED });
  expect(transport.warm).toHaveBeenCalledWith({ openid: 'oPerson', appid: 'wxApp' });
  expect(store.find).toHaveBeenCalledWith('oPerson');
});

test.each([
  ['nobody', {}],
  ['a store that fails', { fail: new Error('down') }],
])('status of %s is answered only after the preparation ended', async (_, world) => {
  const { call, transport } = setUp(world);
  let end: () => void = () => undefined;
  transport.warm.mockReturnValue(new Promise((resolve) => (end = resolve)));
  let isAnswered = false;
  const answering = call({ action: 'status' }).then(() => {
    isAnswered = true;
  });
  for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
  expect(isAnswered).toBe(false);
  end();
  await answering;
});

test.each([
  ['hang', () => new Promise<void>(() => undefined)],
  ['fail', () => Promise.reject(new Error('no way'))],
])('status is answered even if preparations %s', async (_, warm) => {
  const { call, transport } = setUp();
  transport.warm.mockImplementation(warm);
  await expect(call({ action: 'status' }, { time_limit_in_ms: 400 })).resolves.toEqual({
    ok: true,
    verification: null,
  });
});

test.each([[undefined], [{ _id: 'oPerson', attempts: [], results: [] }]])(
  'status of the record %j is null',
  async (record) => {
    const { call, lines } = setUp({ record });
    await expect(call({ action: 'status' })).resolves.toEqual({ ok: true, verification: null });
    expect(lines[0]?.outcome).toBe('none');
  },
);

test('forget erases the verification and answers null', async () => {
  const { call, store } = setUp();
  await expect(call({ action: 'forget' })).resolves.toEqual({ ok: true, verification: null });
  expect(store.forget).toHaveBeenCalledWith('oPerson');
});

test('two calls of the timer within a minute tidy once', async () => {
  const { call, store, lines } = setUp({ wxContext: { SOURCE: 'wx_trigger' } });
  await expect(call({ Type: 'Timer', TriggerName: 'tidy' })).resolves.toEqual({ ok: true, verification: null });
  await call({ Type: 'Timer', TriggerName: 'tidy' });
  expect(store.tidy).toHaveBeenCalledTimes(1);
  expect(lines.map(({ action, outcome }) => [action, outcome])).toEqual(Array(2).fill(['tidy', 'none']));
});

test.each<[WXContext | undefined, string]>([
  [undefined, 'INVALID_INPUT'],
  [{ SOURCE: 'wx_client' }, 'NO_IDENTITY'],
  [{ SOURCE: 'wx_http' }, 'NO_IDENTITY'],
])('a timer event from %j is %s and does not tidy', async (wxContext, code) => {
  const { call, store } = setUp(wxContext && { wxContext });
  expect(errorOf(await call({ Type: 'Timer' }))).toMatchObject({ code });
  expect(store.tidy).not.toHaveBeenCalled();
});

describe('a receipt', () => {
  const env = { REALNAME_RECEIPT_SECRET: 'abcdefghijklmnopqrstuvwxyz012345' };
  const verified = { ...VERIFIED, _id: 'oPerson', attempts: [], results: [] };
  const claimsIn = (response: RealNameResponse): unknown => {
    const [, claims = ''] = (response.ok ? response.verification?.receipt?.split('.') : undefined) ?? [];
    return JSON.parse(Buffer.from(claims, 'base64url').toString());
  };

  test('names the person, the mini-program and the order that was asked for', async () => {
    const { call, lines } = setUp({ env, record: verified });
    const response = await call({ action: 'receipt', reference: 'order-7' });
    expect(response).toMatchObject({ ok: true, verification: VERIFIED });
    const iat = NOW / 1000;
    const { id, outcome, checkedAt } = VERIFIED;
    const about = { iss: 'wxApp', sub: 'oPerson', vid: id, outcome, checkedAt };
    expect(claimsIn(response)).toEqual({ ...about, ref: 'order-7', jti: 'new-id', iat, exp: iat + 600 });
    expect(claimsIn(await call({ action: 'receipt' }))).not.toHaveProperty('ref');
    expect(lines[0]).toEqual({
      requestId: 'request-1',
      quote: 'A7636MKM',
      action: 'receipt',
      openid: expect.stringMatching(/^[0-9a-f]{12}$/) as unknown,
      outcome: 'verified',
      ms: { read: 0, total: 0 },
    });
  });

  test('costs one read of the database and prepares nothing', async () => {
    const { call, store, transport } = setUp({ env, record: verified });
    await call({ action: 'receipt' });
    expect(store.find.mock.calls).toEqual([['oPerson']]);
    expect(transport.warm).not.toHaveBeenCalled();
  });

  test('does not come with check or status', async () => {
    const { call } = setUp({ env, record: verified });
    for (const event of [CHECK, { action: 'status' }]) {
      expect(await call(event)).toStrictEqual({ ok: true, verification: VERIFIED });
    }
  });

  test.each(['id_mismatch', 'name_mismatch', 'no_real_name', 'inconclusive'] as const)(
    'is not given for %s: the verification comes without',
    async (outcome) => {
      const { call } = setUp({ env, record: { ...verified, outcome } });
      expect(await call({ action: 'receipt' })).toStrictEqual({ ok: true, verification: { ...VERIFIED, outcome } });
    },
  );

  test('is null for a person without a verification', async () => {
    expect(await setUp({ env }).call({ action: 'receipt' })).toEqual({ ok: true, verification: null });
  });

  test('is MISCONFIGURED without a secret, and the database is not read', async () => {
    const { call, store, lines } = setUp({ record: verified });
    expect(errorOf(await call({ action: 'receipt' }))).toMatchObject({ code: 'MISCONFIGURED', retry: 'never' });
    expect(lines[0]?.hint).toBe('REALNAME_RECEIPT_SECRET is not set: without it there are no receipts.');
    expect(store.find).not.toHaveBeenCalled();
  });

  test('is NO_IDENTITY if the platform gives no appid', async () => {
    const { call } = setUp({ env, record: verified, wxContext: { OPENID: 'oPerson' } });
    expect(errorOf(await call({ action: 'receipt' }))).toMatchObject({ code: 'NO_IDENTITY' });
  });

  test('with an invalid reference is INVALID_INPUT', async () => {
    const { call, store } = setUp({ env, record: verified });
    expect(errorOf(await call({ action: 'receipt', reference: '订单' }))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(store.find).not.toHaveBeenCalled();
  });
});

test('every log line names the variables that are set but unknown', async () => {
  const { call, lines } = setUp({ env: { REALNAME_RECIEPT_SECRET: 'secret-value' } });
  await call({ action: 'status' });
  await call(null);
  expect(lines.map(({ unknownVariables }) => unknownVariables)).toEqual(Array(2).fill(['REALNAME_RECIEPT_SECRET']));
  expect(JSON.stringify(lines)).not.toContain('secret-value');
  const { call: callOther, lines: otherLines } = setUp();
  await callOther({ action: 'status' });
  expect(otherLines[0]).not.toHaveProperty('unknownVariables');
});

test.each([[null], ['status'], [[]], [{}], [{ action: 'drop' }], [{ ...CHECK, openid: 'oOther' }]])(
  'the event %j is INVALID_INPUT without fields',
  async (event) => {
    expect(errorOf(await setUp().call(event))).toEqual({
      code: 'INVALID_INPUT',
      retry: 'fix_input',
      message: '填写的内容有误，请按提示修改。',
      requestId: 'request-1',
    });
  },
);

test('a name that is too short is INVALID_INPUT with this field', async () => {
  const { call, store } = setUp();
  expect(errorOf(await call({ ...CHECK, realName: '张' }))).toMatchObject({
    code: 'INVALID_INPUT',
    fields: [{ field: 'realName', problem: '请填写完整的姓名，至少 2 个字' }],
  });
  expect(store.reserve).not.toHaveBeenCalled();
});

test('a check without an openid is NO_IDENTITY', async () => {
  expect(errorOf(await setUp({ wxContext: {} }).call(CHECK))).toMatchObject({ code: 'NO_IDENTITY', retry: 'never' });
});

test('with a wrong configuration every request is MISCONFIGURED, and only the log says why', async () => {
  const { call, lines } = setUp({ env: { REALNAME_TRANSPORT: 'carrier-pigeon' } });
  for (const event of [CHECK, { action: 'status' }, null]) {
    const error = errorOf(await call(event));
    expect(error).toMatchObject({ code: 'MISCONFIGURED', retry: 'never' });
    expect(JSON.stringify(error)).not.toContain('REALNAME');
  }
  expect(lines.map(({ hint }) => hint)).toEqual(Array(3).fill('REALNAME_TRANSPORT must be auto, openapi or https.'));
});

test.each(['status', 'receipt', 'forget', 'check'])(
  'if the store fails, %s is STORAGE_FAILED, and only the error number is logged',
  async (action) => {
    const fail = Object.assign(new Error('secret text'), { errCode: -502001, errMsg: 'secret text' });
    const { call, lines } = setUp({ fail, env: { REALNAME_RECEIPT_SECRET: 'abcdefghijklmnopqrstuvwxyz012345' } });
    expect(errorOf(await call({ ...CHECK, action }))).toMatchObject({ code: 'STORAGE_FAILED', retry: 'later' });
    expect(lines[0]).toMatchObject({ error: 'STORAGE_FAILED', errcode: -502001 });
    expect(JSON.stringify(lines)).not.toContain('secret');
  },
);

test.each(['status', 'forget', 'check'])('if the store hangs, %s is STORAGE_FAILED in time', async (action) => {
  jest.useFakeTimers();
  const { call } = setUp({ hang: true });
  const answered = jest.fn<unknown, [RealNameResponse]>();
  void call({ ...CHECK, action }, { time_limit_in_ms: 1000 }).then(answered);
  await jest.advanceTimersByTimeAsync(699);
  expect(answered).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(1);
  expect(answered.mock.calls.map(([response]) => errorOf(response))).toMatchObject([{ code: 'STORAGE_FAILED' }]);
  jest.useRealTimers();
});

test('if storing fails after WeChat was asked, the person is asked to authorise again', async () => {
  const { call, store } = setUp();
  store.settle.mockRejectedValue(new Error('full'));
  expect(errorOf(await call(CHECK))).toMatchObject({
    code: 'STORAGE_FAILED',
    retry: 'reauthorize',
    message: '核验结果没能保存，请重新授权再试。',
  });
});

test('a failure without an error number leaves none in the log', async () => {
  const { call, lines } = setUp({ wxContext: {} });
  await call(CHECK);
  expect(lines[0]).toMatchObject({ error: 'NO_IDENTITY' });
  expect(lines[0]).not.toHaveProperty('errcode');
});

test('a reached limit is RATE_LIMITED with retryAfterMs', async () => {
  const { call, store } = setUp();
  store.reserve.mockResolvedValue({ kind: 'limited', retryAfterMs: 5 } as never);
  expect(errorOf(await call(CHECK))).toMatchObject({ code: 'RATE_LIMITED', retry: 'later', retryAfterMs: 5 });
});

test('an exception of a transport is INTERNAL, and its text is neither answered nor logged', async () => {
  const { call, transport, lines } = setUp();
  transport.ask.mockRejectedValue(new TypeError('secret text'));
  const response = await call(CHECK);
  expect(errorOf(response)).toMatchObject({ code: 'INTERNAL', retry: 'later' });
  expect(JSON.stringify([response, lines])).not.toContain('secret');
});

test.each([[null], ['context'], [[]], [{}], [{ request_id: 7 }]])(
  'the context %j without a request id gets a new one',
  async (context) => {
    const { call, lines } = setUp();
    await call({ action: 'status' }, context);
    expect(lines[0]?.requestId).toBe('new-id');
  },
);

test.each([
  [{ action: 'status' }, {}, 'read'],
  [{ action: 'forget' }, {}, 'store'],
  [{ Type: 'Timer' }, { wxContext: {} }, 'store'],
])('the log of %j has the time of its one step', async (event, world, step) => {
  const { call, lines } = setUp(world);
  await call(event);
  expect(lines[0]?.ms).toEqual({ [step]: 0, total: 0 });
});

describe('a self-check', () => {
  const CHECK_OF_NODE = { id: 'node', ok: true, ...operatorHint({ zh: '好。', en: 'Good.' }) } as const;

  test.each([{}, { env: { REALNAME_TRANSPORT: 'carrier-pigeon' } }])(
    'is answered to an operator, whatever the configuration is: %j',
    async (world) => {
      const { ask, selfCheck, store, lines } = setUp({ ...world, reader: 'operator', wxContext: {} });
      selfCheck.run.mockResolvedValue([CHECK_OF_NODE]);
      expect(await ask({ action: 'selfcheck' })).toEqual({
        ok: true,
        version: REALNAME_VERSION,
        checks: [CHECK_OF_NODE],
      });
      expect(store.find).not.toHaveBeenCalled();
      expect(lines).toMatchObject([{ action: 'selfcheck' }]);
    },
  );

  test('that a person asks for is INVALID_INPUT, and without a person NO_IDENTITY', async () => {
    const { call, selfCheck } = setUp();
    expect(errorOf(await call({ action: 'selfcheck' }))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(errorOf(await setUp({ wxContext: {} }).call({ action: 'selfcheck' }))).toMatchObject({
      code: 'NO_IDENTITY',
    });
    expect(selfCheck.run).not.toHaveBeenCalled();
  });

  test('that fails is INTERNAL, and its text is neither answered nor logged', async () => {
    const { call, selfCheck, lines } = setUp({ reader: 'operator' });
    selfCheck.run.mockRejectedValue(new Error('secret text'));
    const response = await call({ action: 'selfcheck' });
    expect(errorOf(response)).toMatchObject({ code: 'INTERNAL' });
    expect(JSON.stringify([response, lines])).not.toContain('secret');
  });

  test('by the timer goes into the line of the tidying, and failing does not stop that', async () => {
    const { call, selfCheck, store, lines } = setUp({ reader: 'log', wxContext: { SOURCE: 'wx_trigger' } });
    selfCheck.run.mockRejectedValue(new Error('secret text'));
    expect(await call({ Type: 'Timer' })).toEqual({ ok: true, verification: null });
    expect(store.tidy).toHaveBeenCalledTimes(1);
    expect(selfCheck.run).toHaveBeenCalledTimes(1);
    expect(lines).toMatchObject([{ action: 'tidy' }]);
  });
});
