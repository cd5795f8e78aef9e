import { checkDatabase, type CountingDatabase } from './database';

const SOON = { left: () => 1000 };

/** @param total answers the count of a query */
const databaseOf = (total: (query: object) => Promise<unknown>) => (): CountingDatabase => ({
  command: { exists: (value) => ({ $exists: value }), lt: (value) => ({ $lt: value }) },
  collection: () => ({ where: (query) => ({ count: async () => ({ total: await total(query) }) }) }),
});
const counting = (byClients: number, overdue: number) =>
  databaseOf((query) => Promise.resolve('_openid' in query ? byClients : overdue));
const failing = (error: unknown) =>
  databaseOf(() => Promise.reject(error instanceof Error ? error : Object.assign(new Error('secret'), error)));

const okOf = async (open: () => CountingDatabase) =>
  (await checkDatabase(open, 1_000_000_000, SOON)).map(({ id, ok }) => [id, ok]);

test.each([
  ['nothing wrong', counting(0, 0), [true, true, null, true]],
  ['documents of clients', counting(1, 0), [true, true, false, true]],
  ['old records', counting(0, 3), [true, true, null, false]],
  ['no collection', failing({ errCode: -502005 }), [true, false, null, true]],
  ['a refusal', failing({ errCode: -501001 }), [false, null, null, null]],
  ['an answer without a number', databaseOf(() => Promise.resolve('many')), [false, null, null, null]],
  [
    'an SDK that throws',
    () => {
      throw new Error('secret');
    },
    [false, null, null, null],
  ],
])('%s: database, collection, permission, tidying; an index cannot be seen', async (_, open, ok) => {
  const ids = ['database', 'collection', 'collection_permission', 'tidying', 'tidying_index'];
  expect(await okOf(open)).toEqual(ids.map((id, index) => [id, [...ok, null][index]]));
});

test('only the number of an error is told, and how many records wait', async () => {
  const [database] = await checkDatabase(failing({ errCode: -501001 }), 0, SOON);
  expect(database?.en).toContain('(-501001)');
  expect(JSON.stringify(database)).not.toContain('secret');
  expect((await checkDatabase(counting(0, 3), 0, SOON)).find(({ id }) => id === 'tidying')?.en).toMatch(/wait: 3\.$/);
});

test('records count as left lying 12 hours after they were due', async () => {
  const queries: object[] = [];
  await checkDatabase(
    databaseOf((query) => Promise.resolve(queries.push(query))),
    1_000_000_000,
    SOON,
  );
  expect(queries).toContainEqual({ tidyAfter: { $lt: 1_000_000_000 - 12 * 3_600_000 } });
});

test('a database that hangs is said to give no answer in time', async () => {
  const hanging = databaseOf(() => new Promise(() => undefined));
  const [database] = await checkDatabase(hanging, 0, { left: () => 0 });
  expect(database).toMatchObject({ ok: false });
  expect(database?.en).toContain('in time');
});
