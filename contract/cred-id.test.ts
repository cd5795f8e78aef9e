import fc from 'fast-check';
import { checkCharacter, normalizeCredId, parseCredId } from './cred-id';
import { ACCEPTED_NUMBERS, numberOf, REFUSED_NUMBERS } from './testing/typed-numbers';

const NOW = new Date('2026-03-01T04:00:00Z');

test('the check characters of the printed examples are X and 4', () => {
  // Both stand in GB 11643-1999.
  expect(checkCharacter('11010519491231002')).toBe('X');
  expect(checkCharacter('44052418800101001')).toBe('4');
});

test.each(ACCEPTED_NUMBERS)('%j is read as %j', (input, credId) => {
  expect(parseCredId(input, NOW)).toEqual({ ok: true, value: credId });
});

test.each(REFUSED_NUMBERS)('%j is refused with %j', (input, problem) => {
  expect(parseCredId(input, NOW)).toEqual({ ok: false, problem });
});

test.each([undefined, null, 110101, {}])('%j, which is no string, is refused', (input) => {
  expect(parseCredId(input, NOW)).toEqual({ ok: false, problem: '请填写身份证号' });
});

test('a birth date of today is accepted from midnight in China on', () => {
  expect(parseCredId(numberOf('20260301'), NOW).ok).toBe(true);
  expect(parseCredId(numberOf('20260302'), new Date('2026-03-01T16:00:00Z')).ok).toBe(true);
  expect(parseCredId(numberOf('20260302'), new Date('2026-03-01T15:59:59Z')).ok).toBe(false);
});

test('any number with one wrong digit is refused', () => {
  const credId = numberOf('19900307');
  fc.assert(
    fc.property(fc.nat(16), fc.integer({ min: 1, max: 9 }), (index, shift) => {
      const digit = String((Number(credId[index]) + shift) % 10);
      expect(parseCredId(credId.slice(0, index) + digit + credId.slice(index + 1), NOW).ok).toBe(false);
    }),
  );
});

test('cleaning any text twice changes nothing more', () => {
  const nearNumbers = fc.string({ unit: fc.constantFrom(...Array.from('0179xX×Х号:：。.-— ID(\u1FD2\u0301ﬀ)\u200B')) });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearNumbers), (input) => {
      expect(normalizeCredId(normalizeCredId(input))).toBe(normalizeCredId(input));
    }),
    { numRuns: 5000, examples: [['\u1FD2']] },
  );
});
