import type { PersonRecord } from '../../cloudfunctions/realname/store/person-record';
import type { Operation } from './testing/in-memory-database';
import { attemptOf, createStoreWorld, IN_TIME, KEPT, NOW, OPENID, resultOf } from './testing/store-world';

const A = attemptOf('a');
const refused = Object.assign(new Error('refused'), { errCode: -502003 });
const refusing = () => Promise.reject(refused);
const byClient = { _id: OPENID, _openid: OPENID, attempts: [A], results: [], ...KEPT };

test('erases what was found and keeps the attempts', async () => {
  const record = { attempts: [A], results: [resultOf(A)], ...KEPT, subject: 's' };
  const { store, trips, document } = createStoreWorld({ records: [record] });
  await store.forget(OPENID);
  expect(trips).toEqual(['update']);
  expect(document()).toEqual({ _id: OPENID, attempts: [A], results: [], forgottenAt: NOW });
});

test.each([
  ['is erased, though it seems to be of the next second', 1000, undefined],
  ['stays, as it was made after the person asked', 1001, 'verified'],
])('a verification %s', async (_, laterMs, outcome) => {
  const checkedAt = new Date(NOW + laterMs).toISOString();
  const { store, document } = createStoreWorld({ records: [{ ...KEPT, checkedAt }] });
  const forgetting = store.forget(OPENID);
  if (outcome === undefined) await forgetting;
  else await expect(forgetting).rejects.toMatchObject({ code: 'STORAGE_FAILED' });
  expect((document() as PersonRecord).outcome).toBe(outcome);
});

test('leaves word for a check under way of somebody who has no record yet', async () => {
  const { store, trips, document } = createStoreWorld({ records: [] });
  await store.forget(OPENID);
  expect(trips).toEqual(['update', 'add']);
  expect(document()).toEqual({ _id: OPENID, attempts: [], results: [], forgottenAt: NOW });
});

test('asked twice at the same moment, it is done both times', async () => {
  const { store, document } = createStoreWorld({ records: [{ ...KEPT }] });
  await Promise.all([store.forget(OPENID), store.forget(OPENID)]);
  expect(document()).toMatchObject({ forgottenAt: NOW });
});

test('does not pass for done where a later request to forget was followed by another check', async () => {
  const since = { ...KEPT, checkedAt: new Date(NOW + 9000).toISOString(), forgottenAt: NOW + 5000 };
  const { store, document } = createStoreWorld({ records: [since] });
  await expect(store.forget(OPENID)).rejects.toMatchObject({ code: 'STORAGE_FAILED' });
  expect(document()).toMatchObject(since);
});

test.each([{}, { forgottenAt: NOW - 1 }])(
  'looks again where the database finds nobody, and there is %j',
  async (record) => {
    let isFirst = true;
    const { store, trips, document } = createStoreWorld({
      records: [record],
      around: (operation, run) => {
        if (operation !== 'update' || !isFirst) return run();
        isFirst = false;
        return { stats: { updated: 0 } };
      },
    });
    await store.forget(OPENID);
    expect(trips).toEqual(['update', 'add', 'get', 'update']);
    expect(document()).toMatchObject({ forgottenAt: NOW });
  },
);

test('erases nobody else', async () => {
  const other = { _id: 'oOther', attempts: [A], results: [], ...KEPT };
  const { store, document } = createStoreWorld({ records: [other] });
  await store.forget(OPENID);
  expect(document('oOther')).toEqual(other);
});

test('does not pass for done where a client wrote the record', async () => {
  const { store, document } = createStoreWorld({ records: [byClient] });
  await expect(store.forget(OPENID)).rejects.toMatchObject({ code: 'MISCONFIGURED' });
  expect(document()).toEqual(byClient);
});

test('has nothing to do without a collection', async () => {
  await expect(createStoreWorld().store.forget(OPENID)).resolves.toBeUndefined();
});

test('does not pass for done where the database refuses to say what there was to erase', async () => {
  const { store } = createStoreWorld({
    records: [],
    around: (operation, run) => (operation === 'update' ? refusing() : run()),
  });
  await expect(store.forget(OPENID)).rejects.toBe(refused);
});

test.each<[string, () => unknown]>([
  ['no document', () => ({ stats: { updated: 0 } })],
  ['no collection', () => Promise.reject(Object.assign(new Error('none'), { errCode: -502005 }))],
])('does not pass for done where the database finds %s to erase, and the record is there', async (_, update) => {
  const { store } = createStoreWorld({
    records: [{ ...KEPT }],
    around: (operation, run) => (operation === 'update' ? update() : run()),
  });
  await expect(store.forget(OPENID)).rejects.toMatchObject({ code: 'STORAGE_FAILED' });
});

test('passes on what the database says against it', async () => {
  await expect(createStoreWorld({ around: refusing }).store.forget(OPENID)).rejects.toBe(refused);
});

/** Holds up the first operation of a kind until `letGo`. */
function holdUp(held: Operation) {
  let letGo: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  let isHeld = true;
  const around = async (operation: Operation, run: () => unknown): Promise<unknown> => {
    if (operation === held && isHeld) {
      isHeld = false;
      await gate;
    }
    return run();
  };
  return { around, letGo };
}

describe('carried out late, on an instance that stood still', () => {
  const LATER = attemptOf('later', { at: NOW + 3000, endsAt: NOW + 6000 });

  test('it does not undo a later one', async () => {
    const { around, letGo } = holdUp('update');
    const { anotherInstance, document } = createStoreWorld({ records: [{}], around });
    const late = anotherInstance().forget(OPENID);
    await anotherInstance(NOW + 3000).reserve(OPENID, LATER, IN_TIME);
    await anotherInstance(NOW + 4000).forget(OPENID);
    letGo();
    await late;
    await expect(anotherInstance().settle(OPENID, LATER, resultOf(LATER), KEPT)).resolves.toBe(false);
    expect(document()).toEqual({ _id: OPENID, attempts: [LATER], results: [], forgottenAt: NOW + 4000 });
  });

  test('it leaves the result of a newer check that found nothing', async () => {
    const { around, letGo } = holdUp('update');
    const { anotherInstance, document } = createStoreWorld({ records: [{}], around });
    const late = anotherInstance().forget(OPENID);
    const result = { code: 'later', at: LATER.at, error: 'CODE_INVALID' } as const;
    await anotherInstance().reserve(OPENID, LATER, IN_TIME);
    await anotherInstance().settle(OPENID, LATER, result);
    letGo();
    await late;
    expect(document()).toMatchObject({ results: [result] });
  });
});

test('a first check whose record is written late does not bring a verification', async () => {
  const { around, letGo } = holdUp('add');
  const { anotherInstance, document } = createStoreWorld({ records: [], around });
  const reserving = anotherInstance().reserve(OPENID, A, IN_TIME);
  await anotherInstance(NOW + 1).forget(OPENID);
  letGo();
  await expect(reserving).resolves.toEqual({ kind: 'reserved' });
  await expect(anotherInstance().settle(OPENID, A, resultOf(A), KEPT)).resolves.toBe(false);
  expect(document()).not.toHaveProperty('outcome');
});

test('a first check that is written down between the two steps is told, too', async () => {
  const { anotherInstance, document } = createStoreWorld({
    records: [],
    around: async (operation, run) => {
      if (operation === 'add' && !isChecking) {
        isChecking = true;
        await anotherInstance().reserve(OPENID, A, IN_TIME);
      }
      return run();
    },
  });
  let isChecking = false;
  await anotherInstance(NOW + 1).forget(OPENID);
  expect(document()).toEqual({ _id: OPENID, attempts: [A], results: [], forgottenAt: NOW + 1 });
});
