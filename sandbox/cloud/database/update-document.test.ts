import { DatabaseError } from './database-error';
import { updateDocument } from './update-document';

const on = (fields: object): Readonly<Record<string, unknown>> => ({ _id: 'a', ...fields });

test.each<[object, object, object]>([
  [{}, { $set: { 'x.0.y': 1 } }, { x: { 0: { y: 1 } } }],
  [{ x: [1] }, { $set: { 'x.3': 4 } }, { x: [1, null, null, 4] }],
  [{ x: [{ y: 1 }, { y: 2 }] }, { $set: { 'x.1.y': 3 } }, { x: [{ y: 1 }, { y: 3 }] }],
  [{ x: 1, y: 2 }, { $unset: { x: '' } }, { y: 2 }],
  [{ x: [1, 2] }, { $unset: { 'x.0': '' } }, { x: [null, 2] }],
  [{ x: 1 }, { $unset: { 'x.y': '', 'z.y': '' } }, { x: 1 }],
  [{ x: 1 }, { $inc: { x: 2, y: 3 } }, { x: 3, y: 3 }],
  [{ x: 2 }, { $mul: { x: 3, y: 3 } }, { x: 6, y: 0 }],
  [{ x: 2, y: 2 }, { $min: { x: 1, y: 3, z: 5 } }, { x: 1, y: 2, z: 5 }],
  [{ x: 'b', y: new Date(5) }, { $max: { x: 'a', y: new Date(6) } }, { x: 'b', y: new Date(6) }],
  [{ x: 6 }, { $bit: { x: { and: 3, or: 8 }, y: { xor: 5 } } }, { x: 10, y: 5 }],
  [{ x: { y: 1 } }, { $rename: { 'x.y': 'z', gone: 'nowhere' } }, { x: {}, z: 1 }],
  [{ x: 1, y: 2 }, { $rename: { x: 'y' } }, { y: 1 }],
  [{ x: [1, 2] }, { $push: { x: [3] } }, { x: [1, 2, [3]] }],
  [{ x: [1, 2] }, { $push: { x: { $each: [3], $position: -1 } } }, { x: [1, 3, 2] }],
  [{ x: [3, 1] }, { $push: { x: { $each: [2], $sort: -1, $slice: -2 } } }, { x: [2, 1] }],
  [{ x: [{ n: 2 }] }, { $push: { x: { $each: [{ n: 1 }], $sort: { n: 1 } } } }, { x: [{ n: 1 }, { n: 2 }] }],
  [{ x: [1] }, { $push: { x: { $each: [2], $slice: 0 } } }, { x: [] }],
  [{ x: [{ y: 1 }] }, { $addToSet: { x: { y: 1 } } }, { x: [{ y: 1 }] }],
  [{ x: [1, 2] }, { $addToSet: { x: { $each: [2, 4, 4] } } }, { x: [1, 2, 4] }],
  [{ x: ['a', 'b', 1] }, { $pull: { x: /^a/ } }, { x: ['b', 1] }],
  [{ x: [1, 5, [7]] }, { $pull: { x: { $gt: 4 } } }, { x: [1] }],
  [{ x: [{ y: 1, z: 1 }, { y: 2 }] }, { $pull: { x: { y: 1 } } }, { x: [{ y: 2 }] }],
  [{ x: [1, { y: 1 }, 1] }, { $pullAll: { x: [1, { y: 1 }] } }, { x: [] }],
  [{ x: [1, 2, 3] }, { $pop: { x: -1 } }, { x: [2, 3] }],
  [{}, { $pull: { x: 1 }, $pullAll: { y: [1] }, $pop: { z: 1 } }, {}],
  [{ x: 1 }, { $setOnInsert: { y: 1 } }, { x: 1 }],
])('%j changed by %j is %j', (fields, modifier, expected) => {
  const before = on(fields);
  const copy = structuredClone(before);
  expect(updateDocument(before, { ...modifier })).toEqual(on(expected));
  expect(before).toEqual(copy);
});

test.each<[object, object, RegExp]>([
  [{}, {}, /without operators/],
  [{}, { x: 1 }, /Unknown modifier: x/],
  [{}, { $set: 1 }, /\$set has none/],
  [{}, { $frobnicate: { x: 1 } }, /no update operator \$frobnicate: it knows \$set/],
  [{}, { $currentDate: { x: true } }, /use \$set with db\.serverDate\(\)/],
  [{ x: [1] }, { $set: { 'x.$': 1 } }, /name the element's index in 'x\.\$'/],
  [{ x: [1] }, { $set: { 'x.$[]': 1 } }, /positional/],
  [{}, { $set: { 'x..y': 1 } }, /empty field name/],
  [{}, { $set: { x: 1, 'x.y': 2 } }, /'x\.y' would create a conflict/],
  [{}, { $set: { x: 1 }, $inc: { x: 1 } }, /conflict/],
  [{ x: 1 }, { $rename: { x: 'x' } }, /conflict/],
  [{ x: 1 }, { $rename: { x: 1 } }, /must be a string/],
  [{ x: [{ y: 1 }] }, { $rename: { 'x.0.y': 'z' } }, /through an array/],
  [{ x: null }, { $set: { 'x.y': 1 } }, /Cannot create field 'y'/],
  [{ x: [] }, { $set: { 'x.y': 1 } }, /Cannot create field 'y'/],
  [{ x: [] }, { $set: { 'x.99999': 1 } }, /backfill/],
  [{ x: null }, { $inc: { x: 1 } }, /non-numeric/],
  [{}, { $inc: { x: '1' } }, /non-numeric/],
  [{ x: 1.5 }, { $bit: { x: { and: 1 } } }, /whole numbers/],
  [{ x: 1 }, { $bit: { x: { nand: 1 } } }, /not nand/],
  [{ x: null }, { $push: { x: 1 } }, /must be an array/],
  [{ x: 1 }, { $pull: { 'x.y': 1 } }, /Cannot create field 'y'/],
  [{}, { $push: { x: { $position: 1 } } }, /\$each/],
  [{}, { $push: { x: { $each: [1], $limit: 1 } } }, /Unrecognized clause in \$push: \$limit/],
  [{}, { $push: { x: { $each: [1], $slice: 'a' } } }, /\$slice needs a whole number/],
  [{}, { $addToSet: { x: { $each: [1], $slice: 1 } } }, /Unrecognized clause in \$addToSet/],
  [{ x: [] }, { $pop: { x: 2 } }, /1 or -1/],
  [{ x: [] }, { $pullAll: { x: 2 } }, /\$pullAll needs an array/],
  [{}, { $set: { _id: 'b' } }, /immutable field '_id'/],
  [{}, { $unset: { _id: '' } }, /immutable field '_id'/],
])('%j refuses %j, and the message says why', (fields, modifier, message) => {
  const update = (): unknown => updateDocument(on(fields), { ...modifier });
  expect(update).toThrow(DatabaseError);
  expect(update).toThrow(message);
});
