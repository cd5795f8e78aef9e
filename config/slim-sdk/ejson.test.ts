import { createRequire } from 'node:module';
import type * as Bson from 'bson';
import fc from 'fast-check';
import { EJSON } from './ejson';

/** The SDK's own. */
const { EJSON: BSON } = createRequire(createRequire(__filename).resolve('@cloudbase/database'))('bson') as typeof Bson;

const CANONICAL = { relaxed: false };
const number = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.constantFrom(-0, 2 ** 31, -(2 ** 31), -(2 ** 31) - 1, 2 ** 53, 2 ** 63, -(2 ** 63), 2 ** 64, 1e300),
);
const leaf = fc.oneof(
  fc.string({ unit: 'binary' }),
  number,
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
  fc.date({ noInvalidDate: true }),
);
const name = fc.oneof(fc.string(), fc.constantFrom('$set', '$lt', '$numberInt', '$date', '__proto__', 'toJSON'));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('value')), fc.dictionary(name, tie('value'))),
}));

test('what is sent is the text that bson makes', () => {
  fc.assert(
    fc.property(value, (each) => {
      expect(EJSON.stringify(each, CANONICAL)).toBe(BSON.stringify(each, CANONICAL));
    }),
    { numRuns: 1000 },
  );
});

const unit = fc.constantFrom(...Array.from('0123456789-+.eEINaN'));
const text = fc.oneof(number.map(String), fc.bigInt().map(String), fc.string({ unit }), fc.date().map(String));
const content = fc.oneof(text, number, fc.constant(null), fc.record({ $numberLong: text }));
const typed = fc
  .tuple(fc.constantFrom('$numberInt', '$numberLong', '$numberDouble', '$date', '$oid', '$undefined', '$x'), content)
  .map(([type, each]) => ({ [type]: each }));
const { received } = fc.letrec((tie) => ({
  received: fc.oneof(
    { depthSize: 'small' },
    fc.jsonValue(),
    typed,
    fc.array(tie('received')),
    fc.dictionary(fc.string(), tie('received')),
  ),
}));

test('what is received is read as bson reads it, or refused', () => {
  let taken = 0;
  fc.assert(
    fc.property(received, (each) => {
      const json = JSON.stringify(each);
      let read: unknown;
      try {
        read = EJSON.parse(json);
      } catch (error) {
        expect(error).toBeInstanceOf(TypeError);
        return;
      }
      taken += 1;
      expect(read).toStrictEqual(BSON.parse(json));
    }),
    { numRuns: 2000 },
  );
  expect(taken).toBeGreaterThan(500);
});

test('what bson writes of documents is read as bson reads it', () => {
  const stored = fc.dictionary(
    fc.string().filter((each) => !each.startsWith('$') && !each.includes('\0')),
    fc.oneof(leaf, fc.array(leaf)),
  );
  fc.assert(
    fc.property(stored, (each) => {
      const json = BSON.stringify(each, CANONICAL);
      fc.pre(!/"-?9223372036854776000"/.test(json));
      expect(EJSON.parse(json)).toStrictEqual(BSON.parse(json));
    }),
    { numRuns: 1000 },
  );
});

class Thing {
  readonly field = 1;
}

test.each<[string, unknown]>([
  ['a function', () => 1],
  ['a symbol', Symbol('s')],
  ['a bigint', 1n],
  ['a regular expression', /x/],
  ['bytes', Buffer.from('x')],
  ['an object of a class', new Thing()],
  ['a type of bson', { _bsontype: 'ObjectID', id: 'x' }],
  ['a date that is none', new Date(NaN)],
])('%s is not sent', (_, each) => {
  expect(() => EJSON.stringify({ list: [each] }, CANONICAL)).toThrow('Not known to the stand-in for bson');
});

test.each([
  ['an id', '{"$oid":"0123456789abcdef01234567"}'],
  ['bytes', '{"$binary":{"base64":"eA==","subType":"00"}}'],
  ['a decimal', '{"$numberDecimal":"1"}'],
  ['an unknown type', '{"$made_up":1}'],
  ['a type with something beside', '{"$numberInt":"1","x":2}'],
  ['a number that is none', '{"$numberInt":"1x"}'],
  ['a number beyond 64 bits', '{"$numberLong":"9223372036854775808"}'],
  ['the moment of a server', '{"$date":{"offset":0}}'],
  ['a date that is none', '{"$date":"x"}'],
  ['a null byte in a name', '{"a\\u0000":1}'],
])('%s is not read', (_, json) => {
  expect(() => EJSON.parse(`{"list":[${json}]}`)).toThrow('Not known to the stand-in for bson');
});

test.each([{ relaxed: true }, {}])('relaxed texts are not made: %j', (options) => {
  expect(() => EJSON.stringify({}, options)).toThrow('Not known to the stand-in for bson');
});

test('an error names no data', () => {
  expect(() => EJSON.parse('{"$made_up":"11010519491231002X"}')).toThrow(
    /^Not known to the stand-in for bson: a type$/,
  );
});
