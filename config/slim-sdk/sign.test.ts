import { parse } from 'node:url';
import { sign as signByPackage } from '@cloudbase/signature-nodejs';
import fc from 'fast-check';
import { sign, type SignedRequest } from './sign';

const HOST = 'tcb-api.tencentcloudapi.com';
const name = fc.string({ unit: fc.constantFrom(...Array.from('abzAZ019_-')), minLength: 1, maxLength: 8 });
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', ' ', ' a ', 'é', '张三', '{"$set":{}}'),
);
/** The package leaves out what is called as something that every object has, such as `toString`. */
const object = fc.dictionary(fc.string({ unit: fc.constantFrom('a', 'b', '$'), minLength: 1 }), text);
const value = fc.oneof(
  text,
  fc.boolean(),
  fc.double(),
  fc.constantFrom(null, undefined),
  fc.array(text),
  fc.array(object),
  object,
);
const bytes = fc.uint8Array({ minLength: 1, maxLength: 40 }).map((array) => Buffer.from(array));

/** No name twice: the one that counts would depend on the order. */
const fieldsOf = <T>(each: fc.Arbitrary<T>) =>
  fc
    .uniqueArray(fc.tuple(name, each), { selector: ([key]) => key.toLowerCase(), maxLength: 12 })
    .map((entries): Record<string, T> => Object.fromEntries(entries));

const url = fc.oneof(
  fc.constantFrom(
    `http://${HOST}/admin?env=env-1&seqId=1a2b_3`,
    `https://env-1.${HOST}/admin?&env=a b`,
    `http://${HOST}`,
  ),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
);

const requestOf = (contentType: string, params: fc.Arbitrary<Record<string, unknown>>): fc.Arbitrary<SignedRequest> =>
  fc
    .record({
      secretId: fc.string({ minLength: 1 }),
      secretKey: fc.string({ minLength: 1 }),
      method: fc.constant('post'),
      url,
      headers: fieldsOf(text),
      params,
      withSignedParams: fc.constant(true as const),
      timestamp: fc.integer({ min: 1_600_000_000, max: 2_000_000_000 }),
    })
    .map((request) => ({
      ...request,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- as the SDK reads the address
      headers: { ...request.headers, 'Content-Type': contentType, Host: parse(request.url).host },
    }));

test.each([
  ['JSON', requestOf('application/json', fieldsOf(value))],
  ['a form', requestOf('multipart/form-data; boundary=abc', fieldsOf(fc.oneof(text, bytes)))],
])('signs %s as the package does', (_, requests) => {
  fc.assert(
    fc.property(requests, (request) => {
      expect(sign(request)).toEqual(signByPackage(request as unknown as Parameters<typeof signByPackage>[0]));
    }),
    { numRuns: 1000 },
  );
});

const REQUEST: SignedRequest = {
  secretId: 'id',
  secretKey: 'key',
  method: 'post',
  url: `https://${HOST}/admin?env=env-1`,
  headers: { 'Content-Type': 'application/json', Host: HOST },
  params: { action: 'database.getDocument' },
  withSignedParams: true,
  timestamp: 1_800_000_000,
};

test('a secret and a day of their own, each time they change', () => {
  const changes = [{}, { secretKey: 'other' }, {}, { timestamp: 1_800_100_000 }, { secretKey: 'other' }, {}];
  for (const change of changes) {
    const request = { ...REQUEST, ...change };
    expect(sign(request)).toEqual(signByPackage(request as unknown as Parameters<typeof signByPackage>[0]));
  }
});

test.each<[string, object]>([
  ['an option', { isCloudApi: true }],
  ['a method', { method: 'get' }],
  ['another host', { url: 'https://example.com/admin' }],
  ['no content type', { headers: { Host: HOST } }],
  ['a name', { params: { 'a.b': '1' } }],
])('refuses %s, and names nothing of the request', (what, change) => {
  expect(() => sign({ ...REQUEST, ...change })).toThrow(
    new TypeError(`Not known to the stand-in for the SDK's signer: ${what}`),
  );
});
