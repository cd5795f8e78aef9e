/**
 * Stands in for the `EJSON` of the package `bson`, the one thing that the SDK's database takes from it: what the function
 * stores and reads as Extended JSON, and dates. Everything else is refused, lest it be stored or read as something other.
 */

/** Never names the value: it may be personal data. */
const unknown = (what: string): TypeError => new TypeError(`Not known to the stand-in for bson: ${what}`);

const isPlain = (value: object): boolean => [Object.prototype, null].includes(Object.getPrototypeOf(value) as null);

const INT32 = 2 ** 31;
const INT64 = 2 ** 63;

function encodeNumber(value: number): object {
  if (!Number.isInteger(value) || Math.abs(value) > INT64) return { $numberDouble: String(value) };
  return value >= -INT32 && value < INT32 ? { $numberInt: String(value) } : { $numberLong: String(value) };
}

function encodeDate(date: Date): object {
  if (Number.isNaN(date.getTime())) throw unknown('a date');
  return { $date: { $numberLong: String(date.getTime()) } };
}

function encode(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return encodeNumber(value);
  if (Array.isArray(value)) return value.map(encode);
  if (value instanceof Date) return encodeDate(value);
  if (typeof value !== 'object' || !isPlain(value) || '_bsontype' in value) throw unknown('a value to be sent');
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, encode(each)]));
}

function decodeInteger(value: unknown): number {
  const isInteger = typeof value === 'string' && /^(0|-?[1-9]\d*)$/.test(value) && Math.abs(Number(value)) < INT64;
  if (!isInteger) throw unknown('an integer');
  return Number(value);
}

function decodeDouble(value: unknown): number {
  const isDouble = typeof value === 'string' && /^(NaN|-?(Infinity|\d+(\.\d+)?([eE][+-]?\d+)?))$/.test(value);
  if (!isDouble) throw unknown('a number');
  return Number(value);
}

function decodeDate(value: unknown): Date {
  const date = typeof value === 'number' || typeof value === 'string' ? new Date(value) : undefined;
  if (date === undefined || Number.isNaN(date.getTime())) throw unknown('a date');
  return date;
}

const DECODERS = new Map<string, (value: unknown) => unknown>([
  ['$numberInt', decodeInteger],
  ['$numberLong', decodeInteger],
  ['$numberDouble', decodeDouble],
  ['$date', decodeDate],
]);

/** The parser decodes what is within first: a date’s number is one already. */
function decode(key: string, value: unknown): unknown {
  if (key.includes('\0')) throw unknown('a name');
  if (typeof value !== 'object' || value === null) return value;
  const [type, ...others] = Object.keys(value);
  if (type === undefined || ![type, ...others].some((name) => name.startsWith('$'))) return value;
  const decoder = others.length === 0 ? DECODERS.get(type) : undefined;
  if (decoder === undefined) throw unknown('a type');
  return decoder(Object.values(value)[0]);
}

export const EJSON = {
  parse: (text: string): unknown => JSON.parse(text, decode) as unknown,
  stringify(value: unknown, { relaxed }: { readonly relaxed?: boolean }): string {
    if (relaxed !== false) throw unknown('relaxed Extended JSON');
    return JSON.stringify(encode(value));
  },
};
