import fc from 'fast-check';
import { compareKeys } from './compare-keys';

const key = fc.string({ unit: fc.constantFrom(...Array.from('abyz019_-')), maxLength: 6 });
const anyText = fc.string({ unit: fc.constantFrom(...Array.from('aAbB1_-.~ é中')), maxLength: 4 });

test('keys in lower-case ASCII are in the order of ICU', () => {
  fc.assert(
    fc.property(key, key, (left, right) => {
      expect(compareKeys(left, right)).toBe(Math.sign(left.localeCompare(right)));
    }),
    { numRuns: 5000 },
  );
});

test('any other text is in the order of ICU, too', () => {
  fc.assert(
    fc.property(anyText, anyText, (left, right) => {
      expect(Math.sign(compareKeys(left, right))).toBe(Math.sign(left.localeCompare(right)));
    }),
  );
});
