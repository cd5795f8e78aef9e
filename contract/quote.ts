declare const kind: unique symbol;

/** What a person reads out so that an operator finds their request in the function's log. */
export type Quote = string & { readonly [kind]: 'Quote' };

/**
 * 16 characters that are told apart by eye (without 0 O D, 1 I L, 2 Z, 5 S, 8 B, U V) and by ear: of 6 and 9, M and N,
 * K and J, T, P, E and G, which rhyme in Chinese or English, only one is here.
 */
export const QUOTE_CHARACTERS = '3467ACFHKMQRTWXY';
const LENGTH = 8;

/** FNV-1a with 32 bits, in shifts and additions: phones may lack `Math.imul`, `BigInt` and crypto. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value ^= text.charCodeAt(index);
    value += (value << 1) + (value << 4) + (value << 7) + (value << 8) + (value << 24);
  }
  return value >>> 0;
}

/**
 * A request id as 8 characters to read out, the same on the phone and in the function. It is searched for among the
 * lines of one day: of 1,000 lines two share one in 1 day of 8,600, of 10,000 lines in 1 of 86. The id itself tells
 * them apart.
 * @example quoteOf('6d1ce4f0-7d0c-4b44-9c1a-5a3f3f2b8a10') // 'FCK3HY3A'
 */
export function quoteOf(requestId: string): Quote {
  const bits = hash(requestId);
  let quote = '';
  for (let index = 0; index < LENGTH; index += 1) quote += QUOTE_CHARACTERS.charAt((bits >>> (4 * index)) & 15);
  return quote as Quote;
}
