import { checkUseOfBson } from './check-use-of-bson';

const REQUIRED = 'const bson_1 = require("bson");\n';

test('parse and stringify are stood in for', () => {
  expect(() => {
    checkUseOfBson(`${REQUIRED}list.map(bson_1.EJSON.parse); bson_1.EJSON.stringify({}, { relaxed: false });`);
  }).not.toThrow();
});

test.each([
  ['another function', `${REQUIRED}bson_1.EJSON.deserialize({});`],
  ['a type', `${REQUIRED}new bson_1.ObjectId();`],
  ['all of it', `${REQUIRED}exports.bson = bson_1;`],
  ['it by another name', 'const { ObjectId } = require("bson");'],
])('whoever takes %s of bson stops the build', (_, source) => {
  expect(() => {
    checkUseOfBson(source);
  }).toThrow('takes something new of bson');
});
