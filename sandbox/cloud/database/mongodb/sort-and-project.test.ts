import { DatabaseError } from '../database-error';
import { projectionOf } from './project';
import { comparatorOf } from './sort';

const sorted = (order: object, values: readonly unknown[]): unknown[] =>
  values
    .map((a) => (a === undefined ? {} : { a }))
    .sort(comparatorOf({ ...order }))
    .map((document) => ('a' in document ? document.a : undefined));

test('sorts by type first, and what is absent beside null', () => {
  const values = [/x/, new Date(1), true, [3], { b: 1 }, 'x', 2, undefined];
  expect(sorted({ a: 1 }, values)).toEqual([undefined, 2, [3], 'x', { b: 1 }, true, new Date(1), /x/]);
});

test('an array stands where its least element does, or backwards its greatest', () => {
  const values = [[1, 9], 5, [7, 2]];
  expect(sorted({ a: 1 }, values)).toEqual([[1, 9], [7, 2], 5]);
  expect(sorted({ a: -1 }, values)).toEqual([[1, 9], [7, 2], 5]);
});

test('a second field decides where the first does not', () => {
  const documents = [
    { a: 1, b: { c: 1 } },
    { a: 0, b: { c: 1 } },
    { a: 1, b: { c: 2 } },
  ];
  expect([...documents].sort(comparatorOf({ a: 1, 'b.c': -1 }))).toEqual([documents[1], documents[2], documents[0]]);
});

test('another direction than 1 and -1 is refused', () => {
  expect(() => comparatorOf({ a: 'asc' })).toThrow(DatabaseError);
});

const DOCUMENT = { _id: 'k', a: { b: 1, c: 2 }, list: [{ x: 1, y: 1 }, 5, [{ x: 2 }]], n: null };

test.each<[object, object]>([
  [{}, DOCUMENT],
  [{ n: 1 }, { _id: 'k', n: null }],
  [{ 'a.b': true, _id: 0 }, { a: { b: 1 } }],
  [{ 'list.x': 1 }, { _id: 'k', list: [{ x: 1 }, [{ x: 2 }]] }],
  [{ _id: 1 }, { _id: 'k' }],
  [{ _id: 0 }, { a: { b: 1, c: 2 }, list: DOCUMENT.list, n: null }],
  [
    { 'a.b': 0, 'list.x': 0 },
    { _id: 'k', a: { c: 2 }, list: [{ y: 1 }, 5, [{}]], n: null },
  ],
])('the projection %j gives %j', (projection, expected) => {
  expect(projectionOf({ ...projection })(DOCUMENT)).toEqual(expected);
});

test.each<[object, RegExp]>([
  [{ a: 1, n: 0 }, /exclusion and inclusion/],
  [{ list: { $slice: 1 } }, /knows true and false/],
])('the projection %j is refused', (projection, message) => {
  const read = (): unknown => projectionOf({ ...projection });
  expect(read).toThrow(DatabaseError);
  expect(read).toThrow(message);
});
