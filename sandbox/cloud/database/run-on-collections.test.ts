import { DatabaseError } from './database-error';
import { keyOf, type Collections } from './documents';
import { fromEjson } from './ejson';
import { runOnCollections, type DocumentRequest } from './run-on-collections';

type Modify = Extract<DocumentRequest, { action: 'database.modifyDocument' }>;

function modify(change: Partial<Modify>): { data: unknown; documents: unknown[] } {
  const collections: Collections = new Map([['c', new Map([['"a"', { _id: 'a', n: 1 }]])]]);
  const request: Modify = {
    action: 'database.modifyDocument',
    collection: 'c',
    transactionId: undefined,
    query: { _id: 'a' },
    data: {},
    merge: false,
    upsert: false,
    multi: false,
    ...change,
  };
  const { data } = runOnCollections(collections, request);
  return { data, documents: [...(collections.get('c')?.values() ?? [])] };
}

test('a replacement may name the _id that the document has', () => {
  expect(modify({ data: { _id: 'a', n: 2 } })).toEqual({ data: { updated: 1 }, documents: [{ _id: 'a', n: 2 }] });
});

test('an upsert takes the _id of its query', () => {
  const { data, documents } = modify({ query: { _id: 'b' }, data: { n: 2 }, upsert: true });
  expect(data).toEqual({ updated: 0, upsert_id: 'b' });
  expect(documents).toContainEqual({ _id: 'b', n: 2 });
});

test.each<[string, Partial<Modify>, RegExp]>([
  ['a replacement with another _id', { data: { _id: 'b' } }, /cannot change the field '_id'/],
  ['a replacement with operators', { data: { $set: { n: 2 } } }, /cannot hold the operator \$set/],
  ['an upsert that does not say which _id', { query: { _id: { $gt: 'x' } }, upsert: true }, /needs the _id itself/],
  ['an update that would insert', { data: { $set: { n: 2 } }, merge: true, upsert: true }, /doc\(id\)\.set, or add/],
])('%s is refused', (_what, change, message) => {
  expect(() => modify(change)).toThrow(DatabaseError);
  expect(() => modify(change)).toThrow(message);
});

test.each([
  [{ _id: { $in: ['b', 'a', 'b', 'x'] } }, ['b', 'a']],
  [{ _id: { $in: ['a', 7] } }, ['a', 7]],
  [{ _id: { $in: ['a', 'b'], $ne: 'a' } }, ['b']],
  [{ _id: { $in: ['a', 'b'] }, n: 2 }, ['b']],
  [{ _id: { $in: [] } }, []],
])('%j finds %j', (query, ids) => {
  const documents = [
    { _id: 'a', n: 1 },
    { _id: 'b', n: 2 },
    { _id: 7, n: 3 },
  ];
  const collections: Collections = new Map([['c', new Map(documents.map((each) => [keyOf(each), each]))]]);
  const { data } = runOnCollections(collections, {
    action: 'database.getDocument',
    collection: 'c',
    transactionId: undefined,
    query,
    projection: { _id: 1 },
    order: {},
    offset: 0,
    limit: 100,
  });
  expect((data as { list: string[] }).list.map((text) => (fromEjson(text, 0) as { _id: unknown })._id)).toEqual(ids);
});
