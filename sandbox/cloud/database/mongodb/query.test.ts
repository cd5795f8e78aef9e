import { Binary, ObjectId } from 'bson';
import { DatabaseError } from '../database-error';
import { matcherOf } from './query';

const matches = (query: object, document: object): boolean => matcherOf({ ...query })({ ...document });

test.each<[object, object]>([
  [{}, { a: 1 }],
  [{ a: null }, {}],
  [{ a: null }, { a: null }],
  [{ a: null }, { a: [1, null] }],
  [{ 'a.b': null }, { a: 5 }],
  [{ 'a.b': null }, { a: [{ b: 1 }, {}] }],
  [{ a: { x: 1, y: 2 } }, { a: { x: 1, y: 2 } }],
  [{ a: [1, 2] }, { a: [1, 2] }],
  [{ a: [1, 2] }, { a: [[1, 2], 3] }],
  [{ a: /^x/i }, { a: ['y', 'XY'] }],
  [{ a: { $regex: '^x', $options: 'i' } }, { a: 'X' }],
  [{ a: { $in: [/^x/, null] } }, { a: 'xy' }],
  [{ a: { $in: [/^x/, null] } }, {}],
  [{ a: { $nin: [1] } }, { a: [2] }],
  [{ a: { $gte: null } }, {}],
  [{ a: { $lte: Number.NaN } }, { a: Number.NaN }],
  [{ a: { $gt: new Date(1) } }, { a: new Date(2) }],
  [{ a: { $lt: '\u{20000}' } }, { a: '\uffff' }],
  [{ a: { $gt: new ObjectId('000000000000000000000001') } }, { a: new ObjectId('000000000000000000000002') }],
  [{ a: new Binary(Buffer.from('x')) }, { a: new Binary(Buffer.from('x')) }],
  [{ a: { $gt: false } }, { a: true }],
  [{ a: { $gt: { x: 1 } } }, { a: { x: 1, y: 1 } }],
  [{ a: { $type: ['string', 2] } }, { a: 'x' }],
  [{ a: { $type: 4 } }, { a: [] }],
  [{ a: { $mod: [4, -1] } }, { a: -5 }],
  [{ a: { $all: [1, /x/] } }, { a: [1, 'x'] }],
  [{ a: { $all: [{ $elemMatch: { b: 1 } }, { $elemMatch: { b: 2 } }] } }, { a: [{ b: 1 }, { b: 2 }] }],
  [{ a: { $elemMatch: { $or: [{ b: 1 }, { b: 2 }] } } }, { a: [{ b: 2 }] }],
  [{ a: { $elemMatch: { '0': 1 } } }, { a: [[1]] }],
  [{ a: { $not: /x/ } }, { a: 'y' }],
  [{ a: { $not: { $gt: 1, $lt: 5 } } }, { a: 7 }],
  [{ $and: [{ a: 1 }, { b: { $exists: false } }] }, { a: 1 }],
  [{ $nor: [{ a: 2 }, { b: 1 }] }, { a: 1 }],
  [{ constructor: { $exists: false } }, {}],
])('%j finds %j', (query, document) => {
  expect(matches(query, document)).toBe(true);
});

test.each<[object, object]>([
  [{ a: null }, { a: [] }],
  [{ 'a.b': null }, { a: [1, 2] }],
  [{ a: 1 }, { a: '1' }],
  [{ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }],
  [{ a: { x: 1 } }, { a: { x: 1, y: 2 } }],
  [{ a: {} }, { a: { x: 1 } }],
  [{ a: [1] }, { a: [1, 2] }],
  [{ a: { $lt: 2 } }, { a: Number.NaN }],
  [{ a: { $gt: 0 } }, { a: true }],
  [{ a: { $gt: 0 } }, { a: '1' }],
  [{ a: { $gt: null } }, { a: 1 }],
  [{ a: { $nin: [1] } }, { a: [1, 2] }],
  [{ a: { $not: { $gt: 1 } } }, { a: [0, 2] }],
  [{ a: { $all: [] } }, { a: [] }],
  [{ a: { $size: 2 } }, { a: [[1, 2]] }],
  [{ a: { $elemMatch: { $gt: 1, $lt: 3 } } }, { a: [0, 5] }],
  [{ a: { $elemMatch: { $gt: 0 } } }, { a: 1 }],
  [{ a: { $type: 'number' } }, {}],
  [{ $or: [{ a: 1 }, { b: 1 }] }, { a: 2 }],
])('%j does not find %j', (query, document) => {
  expect(matches(query, document)).toBe(false);
});

test.each<[object, RegExp]>([
  [{ a: { $near: [1, 2] } }, /unknown operator: \$near.*knows \$eq/],
  [{ a: { $gt: 1, b: 2 } }, /unknown operator: b/],
  [{ $where: 'true' }, /unknown top level operator: \$where.*\$and, \$or, \$nor/],
  [{ $and: [] }, /nonempty array/],
  [{ $or: [1] }, /array of objects/],
  [{ a: { $in: 1 } }, /\$in needs an array/],
  [{ a: { $in: [{ $gt: 1 }] } }, /cannot nest/],
  [{ a: { $all: [{ $elemMatch: {} }, 1] } }, /cannot nest/],
  [{ a: { $size: -1 } }, /\$size/],
  [{ a: { $elemMatch: 1 } }, /\$elemMatch/],
  [{ a: { $mod: [0, 1] } }, /mod/],
  [{ a: { $mod: [2] } }, /mod/],
  [{ a: { $not: 1 } }, /\$not/],
  [{ a: { $not: {} } }, /\$not/],
  [{ a: { $gt: /x/ } }, /RegEx/],
  [{ a: { $regex: '(' } }, /not valid/],
  [{ a: { $regex: 'x', $options: 'x' } }, /i, m and s/],
  [{ a: { $options: 'i' } }, /needs a \$regex/],
  [{ a: { $type: 'int' } }, /use number/],
])('%j is refused, and the message says what to do', (query, message) => {
  const read = (): unknown => matcherOf({ ...query });
  expect(read).toThrow(DatabaseError);
  expect(read).toThrow(message);
});
