/** The database through the real wx-server-sdk, in a real function process. */
import { probe, startProbeSandbox } from '../../testing/probe';
import type { Sandbox } from '../../sandbox';

let sandbox: Sandbox;
const complaints: string[] = [];

beforeAll(async () => {
  sandbox = await startProbeSandbox({ onComplaint: (text) => complaints.push(text) });
});
afterAll(() => sandbox.close());
beforeEach(() => {
  complaints.length = 0;
  sandbox.database.drop('people');
  sandbox.database.seed('people', [
    { _id: 'a', n: 1, version: 3, attempts: [{ at: 1 }, { at: 5, code: 'x' }, { at: 9 }] },
    { _id: 'b', n: 2, attempts: [] },
  ]);
});
afterEach(() => {
  expect(complaints).toEqual([]);
});

const stored = (id: string): unknown => sandbox.database.documents('people').find(({ _id }) => _id === id);

test('adds a document, and keeps numbers, dates, booleans and null as they were', async () => {
  const added = await probe(sandbox, ({ db }) =>
    db.collection('people').add({
      data: { _id: 'c', small: 7, big: 1_700_000_000_000, half: 0.5, at: new Date(5), yes: true, none: null },
    }),
  );
  expect(added).toEqual({ ok: true, value: { _id: 'c', errMsg: 'collection.add:ok' } });
  expect(stored('c')).toEqual({
    _id: 'c',
    small: 7,
    big: 1_700_000_000_000,
    half: 0.5,
    at: new Date(5),
    yes: true,
    none: null,
  });
});

test('reads back plain numbers and dates', async () => {
  sandbox.database.seed('people', [{ _id: 'c', big: 1_700_000_000_000, half: 0.5, at: new Date(5) }]);
  const read = await probe(sandbox, async ({ db }) => {
    const { data } = await db.collection('people').doc('c').get();
    return { types: [typeof data?.['big'], typeof data?.['half'], data?.['at'] instanceof Date], data };
  });
  expect(read).toEqual({
    ok: true,
    value: {
      types: ['number', 'number', true],
      data: { _id: 'c', big: 1_700_000_000_000, half: 0.5, at: '1970-01-01T00:00:00.005Z' },
    },
  });
});

test('gives a document without _id one of its own', async () => {
  const added = await probe(sandbox, ({ db }) => db.collection('people').add({ data: { n: 3 } }));
  expect(added).toMatchObject({ ok: true, value: { _id: expect.stringMatching(/^[\da-f]{32}$/) as string } });
});

test('refuses a second document with the same _id, in the words of MongoDB', async () => {
  const added = await probe(sandbox, ({ db }) => db.collection('people').add({ data: { _id: 'a', n: 9 } }));
  expect(added).toMatchObject({
    ok: false,
    error: { errCode: -501001, errMsg: expect.stringMatching(/E11000 duplicate key/) as string },
  });
  expect(stored('a')).toMatchObject({ n: 1 });
});

test('on a collection that does not exist, every operation fails with -502005', async () => {
  const outcome = await probe(sandbox, async ({ db }) => {
    const gone = db.collection('gone');
    const operations = [
      gone.add({ data: { n: 1 } }),
      gone.doc('a').get(),
      gone.where({ n: 1 }).get(),
      gone.doc('a').set({ data: { n: 1 } }),
      gone.doc('a').update({ data: { n: 1 } }),
      gone.where({ n: 1 }).update({ data: { n: 1 } }),
      gone.doc('a').remove(),
      gone.count(),
    ];
    const settled = await Promise.allSettled<unknown>(operations);
    return settled.map((result) => (result.status === 'rejected' ? (result.reason as { errCode: number }).errCode : 0));
  });
  expect(outcome).toEqual({ ok: true, value: Array<number>(8).fill(-502005) });
});

test('makes a collection once', async () => {
  sandbox.database.drop('fresh');
  const make = () => probe(sandbox, ({ db }) => db.createCollection('fresh'));
  expect(await make()).toMatchObject({ ok: true });
  expect(await make()).toMatchObject({
    ok: false,
    error: { errMsg: expect.stringContaining('Table exist') as string },
  });
  expect(sandbox.database.collections).toContain('fresh');
});

test('a missing document rejects with -1, or is null without throwOnNotFound', async () => {
  const get = (throwOnNotFound: boolean) =>
    probe(sandbox, ({ cloud }, config) => cloud.database(config).collection('people').doc('nobody').get(), {
      throwOnNotFound,
    });
  expect(await get(true)).toMatchObject({ ok: false, error: { errCode: -1 } });
  expect(await get(false)).toMatchObject({ ok: true, value: { data: null } });
});

test('set replaces a whole document, or creates it', async () => {
  const set = await probe(sandbox, async ({ db }) => [
    await db
      .collection('people')
      .doc('a')
      .set({ data: { fresh: true } }),
    await db
      .collection('people')
      .doc('new')
      .set({ data: { n: 1 } }),
  ]);
  expect(set).toMatchObject({
    ok: true,
    value: [{ stats: { updated: 1, created: 0 } }, { stats: { updated: 0, created: 1 } }],
  });
  expect(stored('a')).toEqual({ _id: 'a', fresh: true });
  expect(stored('new')).toEqual({ _id: 'new', n: 1 });
});

test('update changes fields by path, removes, increments, and sets a server date', async () => {
  const before = Date.now();
  const updated = await probe(sandbox, ({ db, _ }) =>
    db
      .collection('people')
      .doc('a')
      .update({ data: { n: _.inc(2), 'attempts.1.code': _.remove(), deep: { er: 1 }, at: db.serverDate() } }),
  );
  expect(updated).toMatchObject({ ok: true, value: { stats: { updated: 1 } } });
  const { at, ...rest } = stored('a') as { at: Date };
  expect(rest).toEqual({ _id: 'a', n: 3, version: 3, attempts: [{ at: 1 }, { at: 5 }, { at: 9 }], deep: { er: 1 } });
  expect(at.getTime()).toBeGreaterThanOrEqual(before);
});

test('counts as updated only what changed, and nothing for a missing document', async () => {
  const updated = await probe(sandbox, async ({ db }) => [
    await db
      .collection('people')
      .doc('a')
      .update({ data: { n: 1 } }),
    await db
      .collection('people')
      .doc('nobody')
      .update({ data: { n: 1 } }),
  ]);
  expect(updated).toMatchObject({ ok: true, value: [{ stats: { updated: 0 } }, { stats: { updated: 0 } }] });
});

test('push takes position and slice, also into a field that is missing', async () => {
  await probe(sandbox, async ({ db, _ }) => {
    const push = (each: unknown[], position: number, slice: number) => _.push({ each, position, slice });
    await db
      .collection('people')
      .doc('a')
      .update({ data: { attempts: push([{ at: 0 }], 0, 2) } });
    await db
      .collection('people')
      .doc('b')
      .update({ data: { attempts: push([1, 2, 3], 0, 2), fresh: push([1, 2, 3], 0, 2) } });
  });
  expect(stored('a')).toMatchObject({ attempts: [{ at: 0 }, { at: 1 }] });
  expect(stored('b')).toMatchObject({ attempts: [1, 2], fresh: [1, 2] });
});

test('pull takes out what meets its conditions', async () => {
  await probe(sandbox, async ({ db, _ }) => {
    await db
      .collection('people')
      .doc('a')
      .update({ data: { attempts: _.pull({ at: _.lt(6) }) } });
  });
  expect(stored('a')).toMatchObject({ attempts: [{ at: 9 }] });
});

test('array operators: addToSet, pop, shift, unshift', async () => {
  await probe(sandbox, async ({ db, _ }) => {
    const doc = db.collection('people').doc('b');
    await doc.update({ data: { attempts: _.push([1, 2, 3]) } });
    await doc.update({ data: { attempts: _.addToSet(3) } });
    await doc.update({ data: { attempts: _.unshift(0) } });
    await doc.update({ data: { attempts: _.pop() } });
    await doc.update({ data: { attempts: _.shift() } });
  });
  expect(stored('b')).toMatchObject({ attempts: [1, 2] });
});

test.each([
  ['increments a string', 'a', { $inc: { name: 1 } }],
  ['pushes into a number', 'a', { $push: { n: 1 } }],
  ['creates a field inside a number', 'a', { $set: { 'n.inner': 1 } }],
  ['changes an _id', 'a', { $set: { _id: 'z' } }],
  ['uses an unknown operator', 'a', { $frobnicate: { n: 1 } }],
])('an update that %s fails and changes nothing', async (_what, id, modifier) => {
  sandbox.database.seed('people', [{ _id: 'a', n: 1, name: 'text' }]);
  const updated = await probe(
    sandbox,
    ({ db }, [target, raw]) => db._db.collection('people').options({ raw: true }).doc(target).update(raw),
    [id, modifier] as const,
  );
  expect(updated).toMatchObject({ ok: false, error: { code: 'DATABASE_REQUEST_FAILED' } });
  expect(stored('a')).toEqual({ _id: 'a', n: 1, name: 'text' });
});

test('where understands and, or, comparisons and existence on paths into arrays', async () => {
  const found = await probe(sandbox, async ({ db, _ }) => {
    const ids = async (query: unknown): Promise<unknown> =>
      (await db.collection('people').where(query).get()).data.map(({ _id }) => _id);
    return {
      within: await ids({ 'attempts.1.at': _.lt(6) }),
      beyond: await ids({ 'attempts.9.at': _.exists(false) }),
      either: await ids(_.or([{ 'attempts.9.at': _.gt(0) }, { 'attempts.0.at': _.eq(1) }])),
      both: await ids(_.and([{ n: _.gte(1) }, { n: _.neq(2) }])),
      some: await ids({ 'attempts.code': 'x' }),
      none: await ids({ 'attempts.code': _.neq('x') }),
      among: await ids({ n: _.in([2, 3]) }),
      regexp: await ids({ _id: /^A$/i }),
    };
  });
  expect(found).toEqual({
    ok: true,
    value: {
      within: ['a'],
      beyond: ['a', 'b'],
      either: ['a'],
      both: ['a'],
      some: ['a'],
      none: ['b'],
      among: ['b'],
      regexp: ['a'],
    },
  });
});

test('sorts, skips, limits and projects', async () => {
  const found = await probe(sandbox, async ({ db }) => {
    const people = db.collection('people');
    const first = await people.orderBy('n', 'desc').limit(1).field({ n: true }).get();
    const second = await people.orderBy('n', 'desc').skip(1).limit(1).field({ _id: false, n: true }).get();
    return [first.data, second.data];
  });
  expect(found).toEqual({ ok: true, value: [[{ _id: 'b', n: 2 }], [{ n: 1 }]] });
});

test('compares and sets in one request: the second of two finds another version', async () => {
  const updated = await probe(sandbox, async ({ db, _ }) => {
    const claim = () =>
      db
        .collection('people')
        .where({ _id: 'a', version: 3 })
        .update({ data: { version: _.inc(1) } });
    return Promise.all([claim(), claim()]);
  });
  const counts = updated.ok
    ? (updated.value as { stats: { updated: number } }[]).map(({ stats }) => stats.updated)
    : [];
  expect(counts.sort()).toEqual([0, 1]);
  expect(stored('a')).toMatchObject({ version: 4 });
});

test('counts and removes', async () => {
  const outcome = await probe(sandbox, async ({ db, _ }) => [
    await db
      .collection('people')
      .where({ n: _.gt(0) })
      .count(),
    await db.collection('people').doc('a').remove(),
    await db
      .collection('people')
      .where({ n: _.gt(0) })
      .remove(),
    await db.collection('people').count(),
  ]);
  expect(outcome).toMatchObject({
    ok: true,
    value: [{ total: 2 }, { stats: { removed: 1 } }, { stats: { removed: 1 } }, { total: 0 }],
  });
});

test('a transaction is seen from outside only once it is committed', async () => {
  const seen = await probe(sandbox, async ({ db }) => {
    const transaction = await db.startTransaction();
    await transaction
      .collection('people')
      .doc('a')
      .update({ data: { n: 10 } });
    const inside = await transaction.collection('people').doc('a').get();
    const before = await db.collection('people').doc('a').get();
    await transaction.commit();
    const after = await db.collection('people').doc('a').get();
    return [inside, before, after].map(({ data }) => (data as { n: number }).n);
  });
  expect(seen).toEqual({ ok: true, value: [10, 1, 10] });
});

test('a transaction that is rolled back leaves nothing', async () => {
  await probe(sandbox, async ({ db }) => {
    const transaction = await db.startTransaction();
    await transaction.collection('people').add({ data: { _id: 'c' } });
    await transaction.rollback();
  });
  expect(stored('c')).toBeUndefined();
});

test('a transaction that meets another is run again by the SDK', async () => {
  const outcome = await probe(sandbox, async ({ db, _ }) => {
    let runs = 0;
    await db.runTransaction(async (transaction) => {
      runs += 1;
      await transaction
        .collection('people')
        .doc('a')
        .update({ data: { n: _.inc(10) } });
      if (runs === 1)
        await db
          .collection('people')
          .doc('a')
          .update({ data: { n: _.inc(1) } });
    });
    return runs;
  });
  expect(outcome).toEqual({ ok: true, value: 2 });
  expect(stored('a')).toMatchObject({ n: 12 });
});

test('an operation in a transaction that has ended fails', async () => {
  const outcome = await probe(sandbox, async ({ db }) => {
    const transaction = await db.startTransaction();
    await transaction.commit();
    return transaction.collection('people').doc('a').get();
  });
  expect(outcome).toMatchObject({
    ok: false,
    error: { errMsg: expect.stringContaining('Transaction does not exist') as string },
  });
});

test('what the sandbox does not have fails loudly', async () => {
  const outcome = await probe(sandbox, ({ db }) => db.collection('people').aggregate().match({ n: 1 }).end());
  expect(outcome).toMatchObject({ ok: false });
  expect(complaints.splice(0)).toEqual(["The sandbox's cloud has no action database.aggregateDocuments."]);
});
