import { createRequire } from 'node:module';
import fc from 'fast-check';

/** What the SDK uses of it. */
interface BigNumbers {
  new (text: string): { toString(): string };
  isBigNumber(value: unknown): boolean;
}

const require = createRequire(__filename);
const BigNumber = require('./big-number.js') as BigNumbers;
/** The SDK's own. */
const Package = createRequire(require.resolve('json-bigint'))('bignumber.js') as BigNumbers;

test('an integer that is too long for a number stays what it is, as with the package', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 10n ** 15n, max: 10n ** 20n - 1n }), (integer) => {
      const [ours, theirs] = [new BigNumber(String(integer)), new Package(String(integer))];
      expect([String(ours), JSON.stringify(ours)]).toEqual([String(theirs), JSON.stringify(theirs)]);
    }),
  );
});

test('knows its own', () => {
  expect([new BigNumber('1'), '1', 1, null].map((value) => BigNumber.isBigNumber(value))).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
