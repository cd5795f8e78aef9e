import type { Around } from './testing/in-memory-database';
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
  type Seed,
} from './testing/store-world';

const A = attemptOf('a');
const OLD = attemptOf('old', { at: NOW - DAY_MS - 1 });
const DAY_OLD = attemptOf('day-old', { at: NOW - DAY_MS });
const refused = Object.assign(new Error('refused'), { errCode: -502003 });
const refusing = () => Promise.reject(refused);

const always = () => true;
const oneStep = () => false;
const PEOPLE = 'realname_verifications';
/** When a record is looked at again in which something young is left, and one in which nothing is. */
const SOON = NOW + 3 * HOUR_MS;
const LATER = NOW + 30 * DAY_MS;

const recent = { _id: 'oRecent', attempts: [A, OLD], results: [resultOf(A), resultOf(OLD)] };
const verified = { _id: 'oVerified', attempts: [OLD], results: [resultOf(OLD)], ...KEPT };
const gone = { _id: 'oGone', attempts: [OLD], results: [resultOf(OLD)] };
const THREE: readonly Seed[] = [recent, verified, gone];
const THREE_TIDIED = [
  { ...recent, attempts: [A], results: [resultOf(A)], tidyAfter: SOON },
  { ...verified, attempts: [], results: [], tidyAfter: LATER },
];
const dueRecords = (count: number): readonly Seed[] =>
  Array.from({ length: count }, (_, person) => ({ ...gone, _id: `o${person}`, tidyAfter: NOW - 1 }));

describe('tidyAfter', () => {
  test('is a day after the oldest attempt', async () => {
    const { anotherInstance, tidyAfter } = createStoreWorld({ records: [] });
    await anotherInstance(NOW).reserve(OPENID, A, IN_TIME);
    expect(tidyAfter()).toBe(NOW + DAY_MS);
    await anotherInstance(NOW + HOUR_MS).reserve(OPENID, attemptOf('b', { at: NOW + HOUR_MS }), IN_TIME);
    expect(tidyAfter()).toBe(NOW + DAY_MS);
  });

  test('is a day after the wish to forget, with and without a record', async () => {
    for (const records of [[], [{ ...KEPT }]]) {
      const { store, tidyAfter } = createStoreWorld({ records });
      await store.forget(OPENID);
      expect(tidyAfter()).toBe(NOW + DAY_MS);
    }
  });

  test('comes back to a record in which nothing was left', async () => {
    const { store, tidyAfter } = createStoreWorld({ records: [{ ...KEPT, tidyAfter: LATER }] });
    await store.reserve(OPENID, A, IN_TIME);
    expect(tidyAfter()).toBe(NOW + DAY_MS);
  });
});

describe('tidy', () => {
  test.each([
    ['that are due', NOW - 1],
    ['without tidyAfter, which an earlier version wrote', undefined],
  ])('takes out what is older than a day, and removes records in which nothing is left: records %s', async (_, at) => {
    const dayOld = { _id: 'oDayOld', attempts: [DAY_OLD], results: [resultOf(DAY_OLD)] };
    const forgotten = { _id: 'oForgotten', attempts: [], results: [], forgottenAt: NOW - DAY_MS };
    const forgottenLongAgo = { _id: 'oForgottenLongAgo', forgottenAt: NOW - DAY_MS - 1 };
    const empty = { _id: 'oEmpty', attempts: undefined, results: undefined };
    const records = [...THREE, dayOld, forgotten, forgottenLongAgo, empty];
    const { store, trips, cloud } = createStoreWorld({
      records: records.map((record) => (at === undefined ? record : { ...record, tidyAfter: at })),
    });
    await expect(store.tidy(always)).resolves.toEqual({ byClients: false });
    expect(trips).toEqual(['getIds', 'remove', 'update', 'update', 'getIds']);
    expect(cloud.documents(PEOPLE)).toEqual([
      ...THREE_TIDIED,
      { ...dayOld, tidyAfter: SOON },
      { ...forgotten, tidyAfter: SOON },
    ]);
  });

  test('reads twice and changes nothing where nobody is due', async () => {
    const notDue = THREE.map((record) => ({ ...record, tidyAfter: NOW }));
    const { store, trips, cloud } = createStoreWorld({ records: notDue });
    await expect(store.tidy(always)).resolves.toEqual({ byClients: false });
    expect(trips).toEqual(['getIds', 'getIds']);
    expect(cloud.documents(PEOPLE)).toEqual(notDue);
  });

  test.each(['remove', 'update'])('somebody who comes back before the %s loses nothing', async (at) => {
    const { anotherInstance, store, document, tidyAfter } = createStoreWorld({
      records: [{ ...gone, _id: OPENID, tidyAfter: NOW - 1 }],
      around: async (operation, run) => {
        if (operation !== at || isBack) return run();
        isBack = true;
        await anotherInstance().reserve(OPENID, A, IN_TIME);
        return run();
      },
    });
    let isBack = false;
    await store.tidy(always);
    if (at === 'update') await store.settle(OPENID, A, resultOf(A), KEPT);
    expect(document()).toMatchObject({ attempts: [A] });
    expect(tidyAfter()).toBe(at === 'remove' ? SOON : NOW + DAY_MS);
  });

  test('somebody who asks to forget meanwhile is not forgotten too early', async () => {
    const { anotherInstance, store, document } = createStoreWorld({
      records: [{ ...KEPT, attempts: [OLD], tidyAfter: NOW - 1 }],
      around: async (operation, run) => {
        if (operation === 'remove') await anotherInstance().forget(OPENID);
        return run();
      },
    });
    await store.tidy(always);
    expect(document()).toEqual({ _id: OPENID, attempts: [], results: [], forgottenAt: NOW });
  });

  test('goes on in steps of 500 people', async () => {
    const { store, trips, cloud } = createStoreWorld({ records: dueRecords(1200) });
    await expect(store.tidy(always)).resolves.toEqual({ byClients: false });
    expect(trips.filter((trip) => trip === 'remove')).toHaveLength(3);
    expect(cloud.documents(PEOPLE)).toEqual([]);
  });

  test('says how many it had no time for, and the next call goes on with them', async () => {
    const { store, cloud } = createStoreWorld({ records: dueRecords(1200) });
    await expect(store.tidy(oneStep)).resolves.toEqual({ byClients: false, left: 700 });
    await expect(store.tidy(oneStep)).resolves.toEqual({ byClients: false, left: 200 });
    await expect(store.tidy(oneStep)).resolves.toEqual({ byClients: false });
    expect(cloud.documents(PEOPLE)).toEqual([]);
  });

  test.each([500, 0])('a last step that is full leaves nothing to tell of: %d people', async (count) => {
    const { store } = createStoreWorld({ records: dueRecords(count) });
    await expect(store.tidy(oneStep)).resolves.toEqual({ byClients: false });
  });

  test('is done where the database does not say how many are left', async () => {
    const { store } = createStoreWorld({
      records: dueRecords(501),
      around: (operation, run) => (operation === 'count' ? { total: '1' } : run()),
    });
    await expect(store.tidy(oneStep)).resolves.toEqual({ byClients: false });
  });

  /** Trips to the database with clients' documents and people to tidy. */
  const TRIPS = 6;
  test.each(
    Array.from({ length: TRIPS }, (_, trip) => [
      [trip, 'before', false] as const,
      [trip, 'after', true] as const,
    ]).flat(),
  )('killed at trip %d, %s the database carried it out, the next calls go on', async (last, _, isCarriedOut) => {
    let trip = 0;
    let isDying = true;
    const around: Around = (_, run) => {
      const isLast = isDying && trip++ === last;
      if (!isLast) return run();
      if (isCarriedOut) run();
      return refusing();
    };
    const { anotherInstance, cloud } = createStoreWorld({ records: [...THREE, { _id: 'x', _openid: 'x' }], around });
    await expect(anotherInstance().tidy(always)).rejects.toBe(refused);
    isDying = false;
    await anotherInstance().tidy(always);
    expect(cloud.documents(PEOPLE)).toEqual(THREE_TIDIED);
  });

  test('removes also where nothing can be updated', async () => {
    const { store, cloud } = createStoreWorld({
      records: THREE,
      around: (operation, run) => (operation === 'update' ? refusing() : run()),
    });
    await expect(store.tidy(always)).rejects.toBe(refused);
    expect(cloud.documents(PEOPLE).map(({ _id }) => _id)).toEqual(['oRecent', 'oVerified']);
  });

  test('removes what clients wrote, whatever is in it, and says that there was something', async () => {
    const own = { _id: 'oOwn', attempts: [A], results: [], ...KEPT, tidyAfter: NOW };
    const theirs = [
      { _id: OPENID, _openid: OPENID, ...KEPT, tidyAfter: NOW + DAY_MS },
      { _id: 'any', _openid: 'oOther', note: 'x' },
      { _id: 'empty', _openid: '' },
      { _id: 7, _openid: 'oOther', attempts: 'x', tidyAfter: 0 },
    ] as const;
    const { store, cloud } = createStoreWorld({ records: [own, ...theirs] });
    await expect(store.tidy(oneStep)).resolves.toEqual({ byClients: true });
    expect(cloud.documents(PEOPLE)).toEqual([own]);
    await expect(store.tidy(oneStep)).resolves.toEqual({ byClients: false });
  });

  test.each([undefined, '1', null])(
    'is done where the database answers %j for the number that it removed',
    async (removed) => {
      const { store } = createStoreWorld({
        records: [{ _openid: 'oOther' }],
        around: (operation, run) => (operation === 'remove' ? { stats: { removed } } : run()),
      });
      await expect(store.tidy(oneStep)).resolves.toEqual({ byClients: false });
    },
  );

  test.each([[undefined], ['text'], [[{}]], [[null]]])('takes %j for no list of ids', async (data) => {
    const { store } = createStoreWorld({ around: () => ({ data }) });
    await expect(store.tidy(always)).rejects.toThrow(TypeError);
  });

  test('has nothing to do without a collection', async () => {
    await expect(createStoreWorld().store.tidy(always)).resolves.toEqual({ byClients: false });
  });

  test('passes on what the database says against it', async () => {
    await expect(createStoreWorld({ around: refusing }).store.tidy(always)).rejects.toBe(refused);
  });
});
