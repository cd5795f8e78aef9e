import { Failure } from '../../cloudfunctions/realname/failure';
import type { PersonRecord } from '../../cloudfunctions/realname/store/person-record';
import { CLIENTS_CAN_WRITE } from '../../cloudfunctions/realname/store/read-record';
import {
  attemptOf,
  createStoreWorld,
  DAY_MS,
  KEPT,
  IN_TIME,
  NOW,
  OPENID,
  resultOf,
  VERIFICATION,
  type Seed,
} from './testing/store-world';

const A = attemptOf('a');
const B = attemptOf('b');
const OLD = attemptOf('old', { at: NOW - DAY_MS - 1 });
const DAY_OLD = attemptOf('day-old', { at: NOW - DAY_MS });
const refused = Object.assign(new Error('refused'), { errCode: -502003 });
const refusing = () => Promise.reject(refused);
const byClient = { _id: OPENID, _openid: OPENID, attempts: [A], results: [], ...KEPT };

describe('find', () => {
  test.each([
    ['without a collection', undefined],
    ['without a record', []],
  ])('finds nobody %s, in one round trip', async (_, records) => {
    const { store, trips } = createStoreWorld(records && { records });
    await expect(store.find(OPENID)).resolves.toBeUndefined();
    expect(trips).toEqual(['get']);
  });

  test("finds the person's record, and no other", async () => {
    const record: PersonRecord = { _id: OPENID, attempts: [A], results: [resultOf(A)], ...KEPT };
    const { store } = createStoreWorld({ records: [{ _id: 'oOther' }, { ...record }] });
    await expect(store.find(OPENID)).resolves.toEqual(record);
  });

  test.each([
    { attempts: 'x', results: {} },
    { attempts: undefined, results: null },
  ])('reads %j as empty lists', async (lists) => {
    const { store } = createStoreWorld({ records: [lists] });
    await expect(store.find(OPENID)).resolves.toEqual({ _id: OPENID, attempts: [], results: [] });
  });

  test.each([[['text']], [[7]], [[[]]], [[null]], [[{}]], [[{ _id: 'oOther' }]]])(
    'does not take %j for the document',
    async (data) => {
      const { store } = createStoreWorld({ around: () => ({ data }) });
      await expect(store.find(OPENID)).rejects.toThrow('something that is not the document');
    },
  );

  test.each(['text', 7, {}, null, undefined])('takes %j for no list of documents', async (data) => {
    const { store } = createStoreWorld({ around: () => ({ data }) });
    await expect(store.find(OPENID)).rejects.toThrow('The database answered with something that is no list.');
  });

  test('does not believe a record that a client wrote, and tells the operator why', async () => {
    const { store } = createStoreWorld({ records: [byClient] });
    const error: unknown = await store.find(OPENID).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Failure);
    expect(error).toMatchObject({
      code: 'MISCONFIGURED',
      hint: CLIENTS_CAN_WRITE,
    });
  });

  test('passes on what the database says against it', async () => {
    await expect(createStoreWorld({ around: refusing }).store.find(OPENID)).rejects.toBe(refused);
  });
});

describe('settle', () => {
  test('adds the result and the verification, and prunes attempts older than a day', async () => {
    const { store, trips, document } = createStoreWorld({ records: [{ attempts: [A, DAY_OLD, OLD] }] });
    await expect(store.settle(OPENID, A, resultOf(A), { ...KEPT, subject: 's' })).resolves.toBe(true);
    expect(trips).toEqual(['update']);
    expect(document()).toEqual({
      _id: OPENID,
      attempts: [A, DAY_OLD],
      results: [resultOf(A)],
      ...KEPT,
      subject: 's',
    });
  });

  test('an error leaves the earlier verification as it is', async () => {
    const { store, document } = createStoreWorld({ records: [{ attempts: [A], ...KEPT, subject: 's' }] });
    const result = { code: 'a', at: NOW, error: 'CODE_INVALID' } as const;
    await expect(store.settle(OPENID, A, result)).resolves.toBe(true);
    expect(document()).toEqual({ _id: OPENID, attempts: [A], results: [result], ...KEPT, subject: 's' });
  });

  test('a verification without a subject takes away that of the one before', async () => {
    const { store, document } = createStoreWorld({ records: [{ attempts: [A], ...KEPT, id: 'v0', subject: 's' }] });
    await store.settle(OPENID, A, resultOf(A), KEPT);
    expect(document()).toEqual({ _id: OPENID, attempts: [A], results: [resultOf(A)], ...KEPT });
  });

  test('leaves a newer verification as it is, and keeps the result for its code', async () => {
    const newer = { ...KEPT, id: 'v2', outcome: 'id_mismatch', checkedAt: '2026-03-01T04:00:00.001Z' };
    const { store, trips, document } = createStoreWorld({ records: [{ attempts: [B, A], ...newer }] });
    await expect(store.settle(OPENID, A, resultOf(A), { ...KEPT, subject: 's' })).resolves.toBe(true);
    expect(trips).toEqual(['update', 'update', 'update']);
    expect(document()).toEqual({ _id: OPENID, attempts: [B, A], results: [resultOf(A)], ...newer });
  });

  test.each([
    ['of the latest attempt replaces one that seems to be newer by a clock that is ahead', [A, B], 1],
    ['of an earlier attempt replaces one that is older', [B, A], -1],
    ['of an earlier attempt replaces one of the same moment', [B, A], 0],
  ])('a verification %s', async (_, attempts, laterMs) => {
    const earlier = { ...KEPT, id: 'v0', checkedAt: new Date(NOW + laterMs).toISOString() };
    const { store, document } = createStoreWorld({ records: [{ attempts, ...earlier }] });
    const mismatch = { ...KEPT, outcome: 'id_mismatch' } as const;
    await expect(store.settle(OPENID, A, resultOf(A), mismatch)).resolves.toBe(true);
    expect(document()).toEqual({ _id: OPENID, attempts, results: [resultOf(A)], ...mismatch });
  });

  test('keeps as many results as the limit, newest first', async () => {
    const results = ['c', 'd', 'e'].map((code) => resultOf(attemptOf(code)));
    const { store, document } = createStoreWorld({ records: [{ attempts: [A], results }] });
    await store.settle(OPENID, A, resultOf(A));
    expect(document()).toMatchObject({ results: [resultOf(A), ...results.slice(0, 2)] });
  });

  test.each<[string, Seed]>([
    ['erased meanwhile', { attempts: [A], forgottenAt: NOW + 1 }],
    ['erased in the same millisecond', { attempts: [A], forgottenAt: NOW }],
    ['whose attempt is gone', { attempts: [B] }],
    ['that has its result', { attempts: [A], results: [resultOf(A)] }],
    ['that a client wrote', { attempts: [A], _openid: OPENID }],
  ])('stores nothing in a record %s', async (_, seed) => {
    const { store, document } = createStoreWorld({ records: [seed] });
    const before = document();
    await expect(store.settle(OPENID, A, resultOf(A), KEPT)).resolves.toBe(false);
    expect(document()).toEqual(before);
  });

  test('stores the result of an attempt made after an erasure', async () => {
    const { store, document } = createStoreWorld({ records: [{ attempts: [A], forgottenAt: NOW - 1 }] });
    await expect(store.settle(OPENID, A, resultOf(A), KEPT)).resolves.toBe(true);
    expect(document()).toMatchObject(VERIFICATION);
  });

  test('an answer without a number is no success', async () => {
    const { store } = createStoreWorld({ around: () => ({ stats: {} }) });
    await expect(store.settle(OPENID, A, resultOf(A), KEPT)).rejects.toThrow(TypeError);
  });
});

describe('release', () => {
  test('takes out the one attempt, so that its code can be used again', async () => {
    const { store, document } = createStoreWorld({ records: [{ attempts: [B, A] }] });
    await store.release(OPENID, A);
    expect(document()).toEqual({ _id: OPENID, attempts: [B], results: [] });
    await expect(store.reserve(OPENID, A, IN_TIME)).resolves.toEqual({ kind: 'reserved' });
  });

  test('changes nobody else, and nothing that a client wrote', async () => {
    const other = { _id: 'oOther', attempts: [A], results: [] };
    const { store, document } = createStoreWorld({ records: [other, byClient] });
    await store.release(OPENID, A);
    expect([document('oOther'), document()]).toEqual([other, byClient]);
  });

  test('passes on what the database says against it', async () => {
    await expect(createStoreWorld({ around: refusing }).store.release(OPENID, A)).rejects.toBe(refused);
  });
});
