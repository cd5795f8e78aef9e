import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { QUOTE_CHARACTERS, quoteOf } from './quote';

// By another implementation of FNV-1a, each hex digit from the last to the first as its character.
test.each([
  ['', 'CTWMT44K'],
  ['a', 'T6M6T3AX'],
  ['6d1ce4f0-7d0c-4b44-9c1a-5a3f3f2b8a10', 'FCK3HY3A'],
])('the quote of the request id %j is %s', (requestId, quote) => {
  expect(quoteOf(requestId)).toBe(quote);
});

test('the alphabet has 16 different characters, none of which looks like another', () => {
  expect(new Set(QUOTE_CHARACTERS).size).toBe(16);
  expect(QUOTE_CHARACTERS).not.toMatch(/[0OD1IL2Z5S8BUV]/);
});

test('the quote of any request id has 8 characters of the alphabet', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (requestId) => {
      expect(quoteOf(requestId)).toMatch(new RegExp(`^[${QUOTE_CHARACTERS}]{8}$`));
    }),
  );
});

test('of 10,000 random request ids at most three share a quote with another', () => {
  const quotes = Array.from({ length: 10_000 }, () => quoteOf(randomUUID()));
  // One shared quote happens in 1 of 86 runs; four never by chance.
  expect(new Set(quotes).size).toBeGreaterThan(9996);
});
