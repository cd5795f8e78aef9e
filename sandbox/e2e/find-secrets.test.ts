import fc from 'fast-check';
import { findSecrets } from './find-secrets';

test.each([
  ['at the start', 'secret rest'],
  ['in the middle', 'xsecretx'],
  ['at the end', 'the secret'],
  ['twice', 'secretsecret'],
])('finds a secret %s', (_, text) => {
  expect(findSecrets(text, ['secret', 'other'])).toEqual(['secret']);
});

test('finds a name, a short secret, and one within another', () => {
  expect(findSecrets('赵测试, ab, 123456', ['赵测试', 'ab', '1234', '123456', '钱测试'])).toEqual([
    'ab',
    '赵测试',
    '1234',
    '123456',
  ]);
});

test('finds what a search for one after the other finds', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '中'), maxLength: 30 });
  const secrets = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '中'), minLength: 1, maxLength: 5 }));
  fc.assert(
    fc.property(text, secrets, (given, wanted) => {
      const one = new Set(wanted.filter((secret) => given.includes(secret)));
      expect(new Set(findSecrets(given, wanted))).toEqual(one);
    }),
  );
});
