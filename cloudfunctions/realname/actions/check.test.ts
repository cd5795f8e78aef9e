import type { Code, CredId, ErrorCode, ParsedCheck, RealName } from '../../../contract';
import { Failure } from '../failure';
import { createMarks } from '../fingerprint';
import { upstreamErrorOf } from '../judging/upstream-errors';
import type { LogEntry } from '../logger';
import type { RequestId } from '../request-id';
import { createRequestLog } from '../request-log';
import { openScope } from '../scope';
import type { Secret } from '../secret';
import type { Standing } from '../store/person-record';
import type { ReservationTerms, VerificationStore } from '../store/verification-store';
import type { Transport, UpstreamReply } from '../upstream/transport';
import { check } from './check';

const WHO = { openid: 'oPerson', appid: 'wxApp' };
const REQUEST: ParsedCheck = {
  action: 'check',
  realName: '张三' as RealName,
  credId: '11010519491231002X' as CredId,
  code: 'code-abc' as Code,
  consentVersion: '2026-01',
};
const MARKS = createMarks(undefined);
const CHECKED_AT = '2026-03-01T04:00:00.000Z';
const VERIFIED = {
  id: 'new-id',
  outcome: 'verified',
  checkedAt: CHECKED_AT,
  maskedName: '张*',
  maskedCredId: '1101**********002X',
} as const;
const hangs = <T>(): Promise<T> => new Promise<T>(() => undefined);
const answered = (verifyOpenid: unknown, verifyRealName: unknown): UpstreamReply => ({
  kind: 'answered',
  verifyOpenid,
  verifyRealName,
});
const MATCH = answered('V_OP_NM_MA', 'V_NM_ID_MA');
const refused = (errcode: number, step: 'check' | 'token' = 'check', rid?: never): UpstreamReply => ({
  kind: 'refused',
  step,
  errcode,
  rid,
});

/** A transport that sends the question and gets this reply. */
const replying =
  (reply: UpstreamReply): Transport['ask'] =>
  (_, { delivery }) => {
    delivery.takenBy('https');
    delivery.sent();
    return Promise.resolve(reply);
  };
/** The same, but then reports that the question was not read. */
const replyingUnread =
  (reply: UpstreamReply): Transport['ask'] =>
  (question, options) => {
    const replied = replying(reply)(question, options);
    options.delivery.unread();
    return replied;
  };

interface World {
  reserve?: () => Promise<Exclude<Standing, { kind: 'free' }>>;
  find?: VerificationStore['find'];
  settle?: VerificationStore['settle'];
  release?: VerificationStore['release'];
  ask?: Transport['ask'];
  hashSecret?: string;
  answerWithinMs?: number;
}

beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate'] }));
afterEach(() => jest.useRealTimers());

/** Moves the clock only while the code waits for a timer, so a busy machine misses no deadline. */
async function whileTimePasses<T>(running: Promise<T>): Promise<T> {
  const end = jest.fn();
  running.then(end, end);
  while (end.mock.calls.length === 0) await jest.advanceTimersToNextTimerAsync();
  return running;
}

function setUp(world: World = {}) {
  const started = Date.parse(CHECKED_AT);
  const began = Date.now();
  const now = (): number => started + (world.answerWithinMs === undefined ? 0 : Date.now() - began);
  const store = {
    find: jest.fn(world.find ?? (() => Promise.resolve(undefined))),
    reserve: jest.fn(world.reserve ?? (() => Promise.resolve({ kind: 'reserved' } as const))),
    settle: jest.fn(world.settle ?? (() => Promise.resolve(true))),
    release: jest.fn(world.release ?? (() => Promise.resolve())),
    forget: jest.fn(),
    tidy: jest.fn(),
  };
  const ask = jest.fn<Promise<UpstreamReply>, Parameters<Transport['ask']>>(world.ask ?? replying(MATCH));
  const lines: LogEntry[] = [];
  const log = createRequestLog('request-1' as RequestId, (entry) => lines.push(entry), now);
  const services = {
    config: { dailyLimit: 10, hashSecret: world.hashSecret as Secret | undefined, receiptSecret: undefined },
    store,
    transport: { ask, warm: () => Promise.resolve() },
    now,
    newId: () => 'new-id',
  };
  const within = world.answerWithinMs ?? 2700;
  const after = (ms: number) => ({ left: () => began + ms - Date.now() });
  const deadlines = { answer: after(within), upstream: after((within * 3) / 4), limitMs: within + 300 };
  const run = (): Promise<unknown> => whileTimePasses(check(openScope(services, { deadlines, log }, WHO), REQUEST));
  const failure = async (): Promise<{ code: ErrorCode } & Failure['details']> => {
    const error: unknown = await run().then(
      () => 'no failure',
      (reason: unknown) => reason,
    );
    if (!(error instanceof Failure)) throw new Error(`no Failure: ${String(error)}`);
    return { code: error.code, ...error.details };
  };
  const logged = (): LogEntry => {
    log.write();
    const [line] = lines;
    if (line === undefined) throw new Error('nothing was logged');
    return line;
  };
  return { run, failure, store, ask, logged };
}

test('a match is reserved, asked for, stored, and only then answered as verified', async () => {
  const order: string[] = [];
  const { run, store, ask } = setUp({
    reserve: () => {
      order.push('reserve');
      return Promise.resolve({ kind: 'reserved' });
    },
    ask: () => {
      order.push('ask');
      return Promise.resolve(MATCH);
    },
    settle: () => {
      order.push('settle');
      return Promise.resolve(true);
    },
  });
  await expect(run()).resolves.toEqual(VERIFIED);
  expect(order).toEqual(['reserve', 'ask', 'settle']);
  expect(ask.mock.calls[0]?.[0]).toEqual({
    who: WHO,
    realName: REQUEST.realName,
    credId: REQUEST.credId,
    code: REQUEST.code,
  });
  const [openid, attempt, result, kept] = store.settle.mock.calls[0] ?? [];
  expect(openid).toBe('oPerson');
  expect(result).toEqual({ code: attempt?.code, at: attempt?.at, verification: VERIFIED });
  expect(kept).toEqual({ ...VERIFIED, consentVersion: '2026-01' });
});

test('the attempt that is reserved has hashes of code and input, a random id, and its end', async () => {
  const { run, store } = setUp();
  await run();
  const at = Date.parse(CHECKED_AT);
  expect(store.reserve.mock.calls).toEqual([
    [
      'oPerson',
      {
        code: MARKS.code('oPerson', REQUEST.code),
        input: MARKS.input(REQUEST.code, REQUEST.realName, REQUEST.credId),
        by: 'new-id',
        at,
        endsAt: at + 3000,
      },
      { signal: expect.any(AbortSignal) as unknown, onNewCollection: expect.any(Function) as unknown },
    ],
  ]);
});

test('neither name nor ID number nor code is stored as it is', async () => {
  const { run, store } = setUp({ hashSecret: 'hash-secret' });
  await run();
  const written = JSON.stringify([store.reserve.mock.calls, store.settle.mock.calls]);
  for (const secret of [REQUEST.realName, REQUEST.credId, REQUEST.code]) expect(written).not.toContain(secret);
});

test('with a hash secret a verified ID number is stored as its HMAC', async () => {
  const { run, store } = setUp({ hashSecret: 'hash-secret' });
  await run();
  // printf '11010519491231002X' | openssl dgst -sha256 -hmac hash-secret
  expect(store.settle.mock.calls[0]?.[3]?.subject).toBe(
    '73b8fc69631746cc9001445f473bf993e6c7e137799bc77a09492571c46663ed',
  );
});

test.each([
  ['V_NM_ID_UM', 'id_mismatch'],
  ['V_NM_ID_TYPE_UM', 'id_type_mismatch'],
])("the reply %s leaves no mark of the ID number, which is not the person's own", async (verifyRealName, outcome) => {
  const { run, store } = setUp({ hashSecret: 's', ask: replying(answered('V_OP_NM_MA', verifyRealName)) });
  await expect(run()).resolves.toMatchObject({ outcome });
  expect(store.settle.mock.calls[0]?.[3]).not.toHaveProperty('subject');
});

test.each([
  [answered('V_OP_NM_MA', 'V_NM_ID_TYPE_UM'), 'id_type_mismatch'],
  [answered('V_OP_NM_UM', ''), 'name_mismatch'],
  [answered('V_OP_NA', ''), 'no_real_name'],
  [answered('V_OP_NM_MA;V_OP_NM_UM', ''), 'inconclusive'],
])('the reply %j is stored and answered as %s', async (reply, outcome) => {
  const { run, store } = setUp({ ask: replying(reply) });
  await expect(run()).resolves.toMatchObject({ outcome });
  expect(store.settle.mock.calls[0]?.[3]).toMatchObject({ outcome });
});

test.each<[UpstreamReply, ErrorCode]>([
  [answered('V_OP_NM_MA', ''), 'UNEXPECTED_REPLY'],
  [{ kind: 'unreadable' }, 'UNEXPECTED_REPLY'],
  [{ kind: 'unreachable' }, 'UPSTREAM_BUSY'],
  [refused(80113), 'CODE_INVALID'],
  [refused(12345), 'UNEXPECTED_REPLY'],
])(
  'after the reply %j to a question that may have been read, %s is stored and the code stays used',
  async (reply, code) => {
    const { failure, store } = setUp({ ask: replying(reply) });
    await expect(failure()).resolves.toMatchObject({ code });
    const [openid, attempt, result, kept] = store.settle.mock.calls[0] ?? [];
    expect([openid, result, kept]).toEqual([
      'oPerson',
      { code: attempt?.code, at: attempt?.at, error: code },
      undefined,
    ]);
    expect(store.release).not.toHaveBeenCalled();
  },
);

test.each<[UpstreamReply, ErrorCode]>([
  [{ kind: 'unreachable' }, 'UPSTREAM_BUSY'],
  [refused(-604100), 'NOT_PERMITTED'],
  [refused(40125, 'token'), 'MISCONFIGURED'],
  [refused(80113, 'token'), 'MISCONFIGURED'],
])('after %j to a question that nobody read, %s is answered and the code can be used again', async (reply, code) => {
  const { failure, store } = setUp({ ask: replyingUnread(reply) });
  await expect(failure()).resolves.toMatchObject({ code });
  expect(store.release).toHaveBeenCalledTimes(1);
  expect(store.settle).not.toHaveBeenCalled();
});

test.each([
  { settle: () => Promise.reject(new Error('no store')) },
  { settle: () => hangs<boolean>(), answerWithinMs: 80 },
])('an error of WeChat is answered as it is, even if it cannot be stored', async (world) => {
  const { failure } = setUp({
    ...world,
    ask: replying({ kind: 'unreadable' }),
  });
  await expect(failure()).resolves.toMatchObject({ code: 'UNEXPECTED_REPLY' });
});

test.each<[string, VerificationStore['settle'], number | undefined]>([
  ['fails', () => Promise.reject(Object.assign(new Error('full'), { errCode: -502001 })), undefined],
  ['hangs', () => hangs(), undefined],
  ['finds that the person had it erased', () => Promise.resolve(false), undefined],
])('a match is STORAGE_FAILED, not verified, if the store %s', async (_, settle) => {
  const { failure } = setUp({ settle, answerWithinMs: 80 });
  await expect(failure()).resolves.toMatchObject({ code: 'STORAGE_FAILED', codeSpent: true });
});

test('with a hash secret the marks of code and input are keyed with it', async () => {
  const { run, store } = setUp({ hashSecret: 'hash-secret' });
  await run();
  const keyed = createMarks('hash-secret' as Secret);
  const [, attempt] = store.settle.mock.calls[0] ?? [];
  expect(attempt).toMatchObject({
    code: keyed.code('oPerson', REQUEST.code),
    input: keyed.input(REQUEST.code, REQUEST.realName, REQUEST.credId),
  });
});

test('a missing collection is warned about, even if the check fails', async () => {
  const world = setUp();
  world.store.reserve.mockImplementation((...[, , terms]: [string?, unknown?, ReservationTerms?]) => {
    terms?.onNewCollection();
    return Promise.reject(new Error('no store'));
  });
  await expect(world.failure()).resolves.toMatchObject({ code: 'STORAGE_FAILED' });
  expect(world.logged().warning).toMatch(/did not exist.*set it to admin only\.$/);
});

test.each<[string, NonNullable<World['reserve']>]>([
  ['fails', () => Promise.reject(new Error('no store'))],
  ['hangs', () => hangs()],
])('if the reservation %s, WeChat is not asked', async (_, reserve) => {
  const { failure, ask } = setUp({ reserve, answerWithinMs: 80 });
  await expect(failure()).resolves.toMatchObject({ code: 'STORAGE_FAILED', codeSpent: false });
  expect(ask).not.toHaveBeenCalled();
});

test.each<[string, NonNullable<World['release']>]>([
  ['is removed again', () => Promise.resolve()],
  ['is STORAGE_FAILED also if removing it fails', () => Promise.reject(new Error('no store'))],
  ['is STORAGE_FAILED also if removing it hangs', () => hangs()],
])('a reservation whose answer was lost %s', async (_, release) => {
  const { failure, store } = setUp({
    reserve: () => Promise.reject(Object.assign(new Error('lost'), { errCode: -501001 })),
    release,
    answerWithinMs: 80,
  });
  await expect(failure()).resolves.toMatchObject({ code: 'STORAGE_FAILED', errcode: -501001, codeSpent: false });
  expect(store.release).toHaveBeenCalledTimes(1);
});

test('a reservation that hangs gets an aborted signal', async () => {
  let signal: AbortSignal | undefined;
  const { failure, store } = setUp({ reserve: () => hangs(), answerWithinMs: 80 });
  store.reserve.mockImplementation((...[, , terms]: [string?, unknown?, ReservationTerms?]) => {
    signal = terms?.signal;
    return hangs();
  });
  await expect(failure()).resolves.toMatchObject({ code: 'STORAGE_FAILED' });
  expect(signal?.aborted).toBe(true);
});

test('a reservation that succeeds after the answer is removed again', async () => {
  let reserved: (standing: { kind: 'reserved' }) => void = () => undefined;
  const { failure, store, ask } = setUp({
    reserve: () =>
      new Promise((resolve) => {
        reserved = resolve;
      }),
    answerWithinMs: 80,
  });
  await expect(failure()).resolves.toMatchObject({ code: 'STORAGE_FAILED' });
  expect(store.release).toHaveBeenCalledTimes(1);
  reserved({ kind: 'reserved' });
  await new Promise(setImmediate);
  expect(store.release).toHaveBeenCalledTimes(2);
  expect(ask).not.toHaveBeenCalled();
});

test('a late answer that another request holds the code removes nothing', async () => {
  let found: (standing: { kind: 'in_flight' }) => void = () => undefined;
  const { failure, store } = setUp({
    reserve: () =>
      new Promise((resolve) => {
        found = resolve;
      }),
    answerWithinMs: 80,
  });
  await expect(failure()).resolves.toMatchObject({ code: 'STORAGE_FAILED' });
  found({ kind: 'in_flight' });
  await new Promise(setImmediate);
  expect(store.release).toHaveBeenCalledTimes(1);
});

test('a WeChat that hangs is UPSTREAM_TIMEOUT, which is stored in time, and the connection is closed', async () => {
  let aborted = false;
  const { failure, store } = setUp({
    ask: (_, { signal, delivery }) => {
      delivery.sent();
      signal.addEventListener('abort', () => {
        aborted = true;
      });
      return hangs();
    },
    answerWithinMs: 120,
  });
  await expect(failure()).resolves.toMatchObject({ code: 'UPSTREAM_TIMEOUT' });
  expect(aborted).toBe(true);
  expect(store.settle.mock.calls[0]?.[2]).toMatchObject({ error: 'UPSTREAM_TIMEOUT' });
});

test('if time runs out before the question is sent, the attempt is removed', async () => {
  const { failure, store } = setUp({ ask: () => hangs(), answerWithinMs: 120 });
  await expect(failure()).resolves.toMatchObject({ code: 'UPSTREAM_TIMEOUT' });
  expect(store.release).toHaveBeenCalledTimes(1);
});

test('if time runs out after WeChat said that it did not read the question, the attempt is removed', async () => {
  const { failure, store } = setUp({
    ask: (_, { delivery }) => {
      delivery.sent();
      delivery.unread();
      return hangs();
    },
    answerWithinMs: 120,
  });
  await expect(failure()).resolves.toMatchObject({ code: 'UPSTREAM_TIMEOUT' });
  expect(store.release).toHaveBeenCalledTimes(1);
  expect(store.settle).not.toHaveBeenCalled();
});

test('an exception of a transport is passed on', async () => {
  const { run } = setUp({ ask: () => Promise.reject(new TypeError('defect')) });
  await expect(run()).rejects.toThrow(TypeError);
});

describe('a code that was used before', () => {
  const settled = (error: ErrorCode): NonNullable<World['reserve']> => {
    return () => Promise.resolve({ kind: 'settled', result: { code: 'c', at: 0, error } });
  };

  test('with the same input gets the stored verification, and WeChat is not asked', async () => {
    const { run, ask, logged } = setUp({
      reserve: () => Promise.resolve({ kind: 'settled', result: { code: 'c', at: 0, verification: VERIFIED } }),
    });
    await expect(run()).resolves.toEqual(VERIFIED);
    expect(ask).not.toHaveBeenCalled();
    expect(logged().replayed).toBe(true);
  });

  test.each<[ErrorCode, ErrorCode]>([
    ['CODE_INVALID', 'CODE_INVALID'],
    ['UPSTREAM_TIMEOUT', 'UPSTREAM_TIMEOUT'],
    ['NOT_PERMITTED', 'NOT_PERMITTED'],
    ['UPSTREAM_BUSY', 'CODE_USED'],
    ['QUOTA_EXCEEDED', 'CODE_USED'],
    ['UNEXPECTED_REPLY', 'CODE_USED'],
  ])('and ended in %s now ends in %s', async (before, now) => {
    await expect(setUp({ reserve: settled(before) }).failure()).resolves.toMatchObject({ code: now });
  });

  test('with another name or ID number is CODE_USED', async () => {
    const { failure, ask } = setUp({ reserve: () => Promise.resolve({ kind: 'code_used' }) });
    await expect(failure()).resolves.toMatchObject({ code: 'CODE_USED' });
    expect(ask).not.toHaveBeenCalled();
  });

  test('and a reached limit are RATE_LIMITED, with the time until the next check', async () => {
    const { failure, ask } = setUp({ reserve: () => Promise.resolve({ kind: 'limited', retryAfterMs: 77 }) });
    await expect(failure()).resolves.toMatchObject({ code: 'RATE_LIMITED', retryAfterMs: 77 });
    expect(ask).not.toHaveBeenCalled();
  });
});

describe('while another request asks WeChat with the same code', () => {
  const inFlight: NonNullable<World['reserve']> = () => Promise.resolve({ kind: 'in_flight' });
  type Attempt = Parameters<VerificationStore['reserve']>[1];

  function waiting(
    results: (attempt: Attempt) => object[][],
    { answerWithinMs = 2000, kept = VERIFIED.id }: { answerWithinMs?: number; kept?: string } = {},
  ) {
    let attempt: Attempt | undefined;
    let looks = 0;
    const world = setUp({
      answerWithinMs,
      find: () => {
        if (attempt === undefined) throw new Error('looked before reserving');
        const each = results(attempt);
        const found = each[Math.min(looks, each.length - 1)];
        looks += 1;
        const other = { ...attempt, by: 'request-0' };
        return Promise.resolve({ _id: 'oPerson', id: kept, attempts: [other], results: found as never });
      },
    });
    world.store.reserve.mockImplementation((...[, given]: [string?, Attempt?]) => {
      attempt = given;
      return inFlight();
    });
    return world;
  }

  test('this one waits, and answers the same verification', async () => {
    const { run, ask, store, logged } = waiting(({ code }) => [[], [{ code, at: 0, verification: VERIFIED }]]);
    await expect(run()).resolves.toEqual(VERIFIED);
    expect(Object.keys(logged().ms)).toEqual(['reserve', 'wait', 'total']);
    expect(store.find).toHaveBeenCalledTimes(2);
    expect(ask).not.toHaveBeenCalled();
  });

  test('this one is CODE_USED if another code brought a newer result meanwhile', async () => {
    const { failure } = waiting(({ code }) => [[{ code, at: 0, verification: VERIFIED }]], { kept: 'newer-id' });
    await expect(failure()).resolves.toMatchObject({ code: 'CODE_USED' });
  });

  test('this one answers the same error', async () => {
    const { failure } = waiting(({ code }) => [[{ code, at: 0, error: 'UPSTREAM_BUSY' }]]);
    await expect(failure()).resolves.toMatchObject({ code: 'UPSTREAM_BUSY' });
  });

  test('this one asks WeChat itself if the other gave the code back', async () => {
    let reservations = 0;
    const { run, ask } = setUp({
      answerWithinMs: 2000,
      reserve: () => {
        reservations += 1;
        return Promise.resolve({ kind: reservations === 1 ? 'in_flight' : 'reserved' });
      },
      find: () => Promise.resolve({ _id: 'oPerson', attempts: [], results: [] }),
    });
    await expect(run()).resolves.toMatchObject({ outcome: 'verified' });
    expect([reservations, ask.mock.calls.length]).toEqual([2, 1]);
  });

  test('this one is IN_PROGRESS if the code comes back too late to ask', async () => {
    const { failure, store, ask } = setUp({
      answerWithinMs: 250,
      reserve: inFlight,
      // Upstream's deadline is at 187 ms, and the first look after 150 ms.
      find: () =>
        new Promise((resolve) => {
          setTimeout(() => {
            resolve({ _id: 'oPerson', attempts: [], results: [] });
          }, 60);
        }),
    });
    await expect(failure()).resolves.toMatchObject({ code: 'IN_PROGRESS' });
    expect(store.reserve).toHaveBeenCalledTimes(1);
    expect(store.release).not.toHaveBeenCalled();
    expect(ask).not.toHaveBeenCalled();
  });

  test('this one is IN_PROGRESS if time runs out', async () => {
    await expect(waiting(() => [[]], { answerWithinMs: 250 }).failure()).resolves.toMatchObject({
      code: 'IN_PROGRESS',
    });
  });

  test('this one is CODE_USED if the record is gone', async () => {
    const { failure } = setUp({ reserve: inFlight, find: () => Promise.resolve(undefined), answerWithinMs: 2000 });
    await expect(failure()).resolves.toMatchObject({ code: 'CODE_USED' });
  });

  test('this one is STORAGE_FAILED if the record cannot be read', async () => {
    const { failure } = setUp({ reserve: inFlight, find: () => Promise.reject(new Error('x')), answerWithinMs: 2000 });
    await expect(failure()).resolves.toMatchObject({ code: 'STORAGE_FAILED' });
  });
});

test.each<[number, object]>([
  [48001, { code: 'NOT_PERMITTED', hint: upstreamErrorOf(48001, 'check').hint }],
  [80113, { code: 'CODE_INVALID' }],
])('error number %d brings its own hint, if it has one', async (errcode, expected) => {
  const { failure } = setUp({
    ask: replying(refused(errcode)),
  });
  await expect(failure()).resolves.toStrictEqual({ errcode, ...expected });
});

test('an unknown error number of the token step is MISCONFIGURED, and its hint names the number', async () => {
  const { failure, logged } = setUp({
    ask: replyingUnread(refused(80113, 'token')),
  });
  await expect(failure()).resolves.toStrictEqual({
    code: 'MISCONFIGURED',
    errcode: 80113,
    hint: {
      en: expect.stringMatching(/access token.*\(80113\)\.$/) as unknown,
      zh: expect.stringMatching(/access_token.*（80113）。$/) as unknown,
    },
  });
  expect(logged()).toMatchObject({ transport: 'https' });
});

test('a reply without a rid leaves none in the log', async () => {
  const { failure, logged } = setUp({
    ask: replying(refused(-1)),
  });
  await failure();
  expect(logged()).not.toHaveProperty('rid');
});

test('the log has transport, rid and the time of each step', async () => {
  const rid = '0123abcd-0123abcd-0123abcd' as never;
  const { failure, logged } = setUp({
    ask: replying(refused(45009, 'check', rid)),
  });
  await expect(failure()).resolves.toMatchObject({ code: 'QUOTA_EXCEEDED', errcode: 45009 });
  const line = logged();
  expect(line).toMatchObject({ transport: 'https', rid });
  expect(Object.keys(line.ms)).toEqual(['reserve', 'upstream', 'store', 'total']);
});

test('the log has the transport also if no answer came in time', async () => {
  const { failure, logged } = setUp({
    ask: (_, { delivery }) => {
      delivery.takenBy('https');
      return hangs();
    },
    answerWithinMs: 120,
  });
  await expect(failure()).resolves.toMatchObject({ code: 'UPSTREAM_TIMEOUT' });
  expect(logged().transport).toBe('https');
});
