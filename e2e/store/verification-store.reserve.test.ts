import { Failure } from '../../cloudfunctions/realname/failure';
import type { Attempt } from '../../cloudfunctions/realname/store/person-record';
import {
  attemptOf,
  createStoreWorld,
  DAY_MS,
  HOUR_MS,
  IN_TIME,
  KEPT,
  NOW,
  OPENID,
  resultOf,
  VERIFICATION,
  type Seed,
} from './testing/store-world';

const A = attemptOf('a');
const B = attemptOf('b');
const anHourBefore = (code: string, hours: number) => attemptOf(code, { at: NOW - hours * HOUR_MS });
const duplicate = Object.assign(new Error('taken'), { errCode: -502001 });
const refused = Object.assign(new Error('refused'), { errCode: -502003 });
const missing = Object.assign(new Error('no collection'), { errCode: -502005 });

test('the very first attempt makes the collection and the record', async () => {
  const { store, trips, document } = createStoreWorld();
  await expect(store.reserve(OPENID, A, IN_TIME)).resolves.toEqual({ kind: 'reserved' });
  expect(trips).toEqual(['update', 'createCollection', 'add']);
  expect(document()).toEqual({ _id: OPENID, attempts: [A], results: [] });
});

test('reports that the collection was missing, also where another instance made it first', async () => {
  const { anotherInstance } = createStoreWorld();
  const onNewCollection = jest.fn();
  const reserve = (attempt: Attempt) => anotherInstance().reserve(OPENID, attempt, { ...IN_TIME, onNewCollection });
  await Promise.all([reserve(A), reserve(B)]);
  expect(onNewCollection).toHaveBeenCalledTimes(2);
  await reserve(attemptOf('c'));
  expect(onNewCollection).toHaveBeenCalledTimes(2);
});

test('a new person costs two round trips, a known one a single one', async () => {
  const { store, trips, document } = createStoreWorld({ records: [] });
  await store.reserve(OPENID, A, IN_TIME);
  expect(trips.splice(0)).toEqual(['update', 'add']);
  await expect(store.reserve(OPENID, B, IN_TIME)).resolves.toEqual({ kind: 'reserved' });
  expect(trips).toEqual(['update']);
  expect(document()).toEqual({ _id: OPENID, attempts: [B, A], results: [] });
});

test('reserves also when another instance makes the collection first', async () => {
  const { store, trips, document } = createStoreWorld({
    around: (operation, run) => {
      if (operation === 'createCollection') run();
      return run();
    },
  });
  await expect(store.reserve(OPENID, A, IN_TIME)).resolves.toEqual({ kind: 'reserved' });
  expect(trips).toEqual(['update', 'createCollection', 'add']);
  expect(document()).toMatchObject({ attempts: [A] });
});

test('fails at the insert when the collection cannot be made', async () => {
  const { store } = createStoreWorld({
    around: (operation, run) => (operation === 'createCollection' ? Promise.reject(refused) : run()),
  });
  await expect(store.reserve(OPENID, A, IN_TIME)).rejects.toMatchObject({ errCode: missing.errCode });
});

test('prunes results that are older than a day, and no younger ones', async () => {
  const old = resultOf(attemptOf('old', { at: NOW - DAY_MS - 1 }));
  const dayOld = resultOf(attemptOf('day-old', { at: NOW - DAY_MS }));
  const { store, document } = createStoreWorld({ records: [{ results: [dayOld, old] }] });
  await store.reserve(OPENID, A, IN_TIME);
  expect(document()).toMatchObject({ attempts: [A], results: [dayOld] });
});

test('is limited by the attempts of the last 24 hours, and says until when', async () => {
  const attempts = [anHourBefore('c', 1), anHourBefore('d', 2), anHourBefore('e', 23)];
  const { store, document } = createStoreWorld({ records: [{ attempts }] });
  await expect(store.reserve(OPENID, A, IN_TIME)).resolves.toEqual({ kind: 'limited', retryAfterMs: HOUR_MS });
  expect(document()).toMatchObject({ attempts });
});

test.each([
  ['one less than the limit', [anHourBefore('c', 1), anHourBefore('d', 2)]],
  ['a third that is a day old to the millisecond', [anHourBefore('c', 1), anHourBefore('d', 2), anHourBefore('e', 24)]],
])('is not limited by %s, and keeps no more than the limit', async (_, attempts) => {
  const { store, trips, document } = createStoreWorld({ records: [{ attempts }] });
  await expect(store.reserve(OPENID, A, IN_TIME)).resolves.toEqual({ kind: 'reserved' });
  expect(trips).toEqual(['update']);
  expect(document()).toMatchObject({ attempts: [A, ...attempts.slice(0, 2)] });
});

test('is limited by an attempt that is a millisecond short of a day old', async () => {
  const { store } = createStoreWorld({ dailyLimit: 1, records: [{ attempts: [{ ...B, at: NOW - DAY_MS + 1 }] }] });
  await expect(store.reserve(OPENID, A, IN_TIME)).resolves.toEqual({ kind: 'limited', retryAfterMs: 1 });
});

const again = { by: 'request 2' };
const FAILED = { code: 'a', at: NOW, error: 'CODE_INVALID' } as const;
test.each([
  ['while it is asked', [A], [], { kind: 'in_flight' }],
  ['with its error', [A], [FAILED], { kind: 'settled', result: FAILED }],
  ['with its error, at the limit', [A, B, attemptOf('c')], [FAILED], { kind: 'settled', result: FAILED }],
  ['with another input', [{ ...A, input: 'other' }], [resultOf(A)], { kind: 'code_used' }],
  ['after its request has ended', [{ ...A, endsAt: NOW - 1001 }], [], { kind: 'code_used' }],
  ['within a second of that end', [{ ...A, endsAt: NOW - 1000 }], [], { kind: 'in_flight' }],
])('a code that comes again %s is not reserved again', async (_, attempts, results, standing) => {
  const { store, document } = createStoreWorld({ records: [{ attempts, results }] });
  await expect(store.reserve(OPENID, { ...A, ...again }, IN_TIME)).resolves.toEqual(standing);
  expect(document()).toEqual({ _id: OPENID, attempts, results });
});

describe('a code that comes again after it was found to be verified', () => {
  const VERIFIED = { attempts: [A], results: [resultOf(A)], ...KEPT };
  const standingAfter = async (seed: Seed): Promise<unknown> => {
    const { store } = createStoreWorld({ records: [seed] });
    return store.reserve(OPENID, { ...A, ...again }, IN_TIME);
  };
  const asBefore = { kind: 'settled', result: resultOf(A) };

  test('is told so again while nothing newer is there', async () => {
    await expect(standingAfter(VERIFIED)).resolves.toEqual(asBefore);
  });

  test('is told so after a newer attempt that found nothing, or that is still asked', async () => {
    const failed = { ...resultOf(B), verification: undefined, error: 'CODE_INVALID' };
    const attempts = [B, A];
    await expect(standingAfter({ ...VERIFIED, attempts, results: [failed, resultOf(A)] })).resolves.toEqual(asBefore);
    await expect(standingAfter({ ...VERIFIED, attempts })).resolves.toEqual(asBefore);
  });

  test('is used once another code has found something else', async () => {
    const { store } = createStoreWorld({ records: [VERIFIED] });
    const mismatch = { ...KEPT, id: 'v2', outcome: 'id_mismatch' } as const;
    await store.reserve(OPENID, B, IN_TIME);
    const result = { code: 'b', at: NOW, verification: mismatch };
    await expect(store.settle(OPENID, B, result, mismatch)).resolves.toBe(true);
    await expect(store.reserve(OPENID, { ...A, ...again }, IN_TIME)).resolves.toEqual({ kind: 'code_used' });
  });

  test('is used once the verification was erased, or where a record has none', async () => {
    const { store } = createStoreWorld({ records: [{ attempts: [A], results: [resultOf(A)] }] });
    await expect(store.reserve(OPENID, { ...A, ...again }, IN_TIME)).resolves.toEqual({ kind: 'code_used' });
  });
});

test('an error is told again only while it is what happened last', async () => {
  const records = [{ attempts: [B, A], results: [resultOf(B), FAILED], ...KEPT }];
  const { store } = createStoreWorld({ records });
  await expect(store.reserve(OPENID, { ...A, ...again }, IN_TIME)).resolves.toEqual({ kind: 'code_used' });
});

test('sees a repetition by a known person in two round trips', async () => {
  const { store, trips } = createStoreWorld({ records: [] });
  await store.reserve(OPENID, A, IN_TIME);
  trips.splice(0);
  await expect(store.reserve(OPENID, { ...A, ...again }, IN_TIME)).resolves.toEqual({ kind: 'in_flight' });
  expect(trips).toEqual(['update', 'get']);
});

test('updates at once for a person whom it has looked up before', async () => {
  const { store, trips } = createStoreWorld({ records: [{ attempts: [A] }] });
  await store.find(OPENID);
  await store.reserve(OPENID, { ...A, ...again }, IN_TIME);
  expect(trips).toEqual(['get', 'update', 'get']);
});

test('inserts at once for a person whom it has just looked for in vain, and updates from then on', async () => {
  const { store, trips, document } = createStoreWorld({ records: [] });
  await store.find(OPENID);
  await expect(store.reserve(OPENID, A, IN_TIME)).resolves.toEqual({ kind: 'reserved' });
  await expect(store.reserve(OPENID, B, IN_TIME)).resolves.toEqual({ kind: 'reserved' });
  expect(trips).toEqual(['get', 'add', 'update']);
  expect(document()).toEqual({ _id: OPENID, attempts: [B, A], results: [] });
});

describe('somebody looked for in vain, whom another instance has stored by now', () => {
  const storedMeanwhile = async (attempt: Attempt) => {
    const world = createStoreWorld({ records: [], dailyLimit: 1 });
    await world.store.find(OPENID);
    await world.anotherInstance().reserve(OPENID, attempt, IN_TIME);
    world.trips.splice(0);
    return world;
  };

  test('is found, and updated', async () => {
    const { store, trips, document } = await storedMeanwhile(attemptOf('old', { at: NOW - DAY_MS }));
    await expect(store.reserve(OPENID, A, IN_TIME)).resolves.toEqual({ kind: 'reserved' });
    expect(trips).toEqual(['add', 'get', 'update']);
    expect(document()).toMatchObject({ attempts: [A] });
  });

  test.each([
    ['the same code is not reserved again', { ...A, by: 'request 2' }, { kind: 'in_flight' }],
    ['the limit holds', B, { kind: 'limited', retryAfterMs: DAY_MS }],
  ])('%s', async (_, attempt, standing) => {
    const { store, trips, document } = await storedMeanwhile(A);
    await expect(store.reserve(OPENID, attempt, IN_TIME)).resolves.toEqual(standing);
    expect(trips).toEqual(['add', 'get']);
    expect(document()).toMatchObject({ attempts: [A] });
  });
});

test('updates first where there was no collection to look in: only that makes it', async () => {
  const { store, trips, document } = createStoreWorld();
  await store.find(OPENID);
  await expect(store.reserve(OPENID, A, IN_TIME)).resolves.toEqual({ kind: 'reserved' });
  expect(trips).toEqual(['get', 'update', 'createCollection', 'add']);
  expect(document()).toMatchObject({ attempts: [A] });
});

test('reserves at the second try where the collection was removed after the person was looked for', async () => {
  const { store, cloud, document } = createStoreWorld({ records: [] });
  await store.find(OPENID);
  cloud.drop('realname_verifications');
  await expect(store.reserve(OPENID, A, IN_TIME)).rejects.toMatchObject({ errCode: missing.errCode });
  await expect(store.reserve(OPENID, A, IN_TIME)).resolves.toEqual({ kind: 'reserved' });
  expect(document()).toMatchObject({ attempts: [A] });
});

test('recognises its own attempt when the SDK sent the update twice', async () => {
  const { store } = createStoreWorld({
    records: [{ attempts: [B] }],
    around: (operation, run) => {
      if (operation === 'update') run();
      return run();
    },
  });
  await expect(store.reserve(OPENID, A, IN_TIME)).resolves.toEqual({ kind: 'reserved' });
});

test('recognises its own attempt when the answer to the insert was lost', async () => {
  const { store, document } = createStoreWorld({
    records: [],
    around: (operation, run) => {
      const done = run();
      return operation === 'add' ? Promise.reject(new Error('timed out')) : done;
    },
  });
  await expect(store.reserve(OPENID, A, IN_TIME)).resolves.toEqual({ kind: 'reserved' });
  expect(document()).toMatchObject({ attempts: [A] });
});

test('of two instances that insert a new person at once, both reserve', async () => {
  const { anotherInstance, trips, document } = createStoreWorld({ records: [] });
  const both = [anotherInstance().reserve(OPENID, A, IN_TIME), anotherInstance().reserve(OPENID, B, IN_TIME)];
  await expect(Promise.all(both)).resolves.toEqual([{ kind: 'reserved' }, { kind: 'reserved' }]);
  expect(document()).toEqual({ _id: OPENID, attempts: [B, A], results: [] });
  expect(trips).toEqual(['update', 'update', 'add', 'add', 'get', 'update']);
});

test('of two instances with the same code at once, one reserves', async () => {
  const { anotherInstance, document } = createStoreWorld();
  const both = [
    anotherInstance().reserve(OPENID, A, IN_TIME),
    anotherInstance().reserve(OPENID, { ...A, ...again }, IN_TIME),
  ];
  const kinds = (await Promise.all(both)).map(({ kind }) => kind);
  expect(kinds.sort()).toEqual(['in_flight', 'reserved']);
  expect(document()).toHaveProperty('attempts.length', 1);
});

test('ten instances at once do not exceed the limit', async () => {
  const { anotherInstance, document } = createStoreWorld();
  const attempts = Array.from('0123456789', (code) => attemptOf(code));
  const standings = await Promise.all(attempts.map((attempt) => anotherInstance().reserve(OPENID, attempt, IN_TIME)));
  expect(standings.map(({ kind }) => kind).sort()).toEqual([
    ...Array<string>(7).fill('limited'),
    ...Array<string>(3).fill('reserved'),
  ]);
  expect(document()).toHaveProperty('attempts.length', 3);
});

test('an insert that fails without a record fails the reservation', async () => {
  const { store, trips } = createStoreWorld({
    records: [],
    around: (operation, run) => (operation === 'add' ? Promise.reject(duplicate) : run()),
  });
  await expect(store.reserve(OPENID, A, IN_TIME)).rejects.toBe(duplicate);
  expect(trips).toEqual(['update', 'add', 'get']);
});

test.each([{ errMsg: 'collection.add:ok' }, { _id: undefined }, { _id: 'oOther' }])(
  'an insert that answers %j is no reservation',
  async (answer) => {
    const { store } = createStoreWorld({
      records: [],
      around: (operation, run) => (operation === 'add' ? answer : run()),
    });
    await expect(store.reserve(OPENID, A, IN_TIME)).rejects.toThrow('did not say that it inserted');
  },
);

test('an update that fails fails the reservation, and inserts nothing', async () => {
  const { store, trips } = createStoreWorld({ records: [], around: () => Promise.reject(refused) });
  await expect(store.reserve(OPENID, A, IN_TIME)).rejects.toBe(refused);
  expect(trips).toEqual(['update']);
});

test('inserts a known person again whose record has been removed', async () => {
  const { store, trips, cloud, document } = createStoreWorld({ records: [] });
  await store.reserve(OPENID, A, IN_TIME);
  cloud.drop('realname_verifications');
  trips.splice(0);
  await expect(store.reserve(OPENID, B, IN_TIME)).resolves.toEqual({ kind: 'reserved' });
  expect(trips).toEqual(['update', 'createCollection', 'get', 'add']);
  expect(document()).toMatchObject({ attempts: [B] });
});

test('gives up when the database and its own answers contradict one another', async () => {
  const { store, trips } = createStoreWorld({
    records: [{}],
    around: (operation, run) => (operation === 'update' ? { stats: { updated: 0 } } : run()),
  });
  await expect(store.reserve(OPENID, A, IN_TIME)).rejects.toEqual(new Failure('STORAGE_FAILED'));
  expect(trips.filter((operation) => operation === 'update')).toHaveLength(5);
});

test.each([undefined, null, '1', true])('an update that answers %j for a number is no reservation', async (updated) => {
  const { store } = createStoreWorld({ records: [{}], around: () => ({ stats: { updated } }) });
  await expect(store.reserve(OPENID, A, IN_TIME)).rejects.toThrow(/did not say how many documents/);
});

test('a record that a client wrote is neither believed nor changed', async () => {
  const record = { _id: OPENID, _openid: OPENID, attempts: [], results: [], ...VERIFICATION };
  const { store, document } = createStoreWorld({ records: [record] });
  await expect(store.reserve(OPENID, A, IN_TIME)).rejects.toMatchObject({ code: 'MISCONFIGURED' });
  expect(document()).toEqual(record);
});

test('nothing is written once time is up', async () => {
  const { store, trips } = createStoreWorld();
  const over = new AbortController();
  over.abort();
  await expect(store.reserve(OPENID, A, { ...IN_TIME, signal: over.signal })).rejects.toMatchObject({
    code: 'STORAGE_FAILED',
  });
  expect(trips).toEqual([]);
});

test.each([
  ['update', [] as const, ['update']],
  ['get', [{ attempts: [A] }] as const, ['get', 'update', 'get']],
])('nothing more is written when time is up during the %s', async (during, records, expected) => {
  const over = new AbortController();
  let isReserving = false;
  const { store, trips, document } = createStoreWorld({
    records,
    around: (operation, run) => {
      if (isReserving && operation === during) over.abort();
      return isReserving && operation === 'update' ? { stats: { updated: 0 } } : run();
    },
  });
  if (records.length > 0) await store.find(OPENID);
  const before = document();
  isReserving = true;
  await expect(store.reserve(OPENID, B, { ...IN_TIME, signal: over.signal })).rejects.toMatchObject({
    code: 'STORAGE_FAILED',
  });
  expect(trips).toEqual(expected);
  expect(document()).toEqual(before);
});
