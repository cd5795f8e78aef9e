import { BSONRegExp, EJSON } from 'bson';
import { isRecord } from '../../../contract';

const isPlain = (value: object): boolean => Object.getPrototypeOf(value) === Object.prototype;

/** A server date travels as `{ $tcb_server_date: { offset } }`, milliseconds from the server's now. */
function serverDateOffset(value: Readonly<Record<string, unknown>>): number | undefined {
  const date = value['$tcb_server_date'];
  if (!isRecord(date)) return undefined;
  return typeof date['offset'] === 'number' ? date['offset'] : 0;
}

function settle(value: unknown, now: number): unknown {
  if (Array.isArray(value)) return value.map((inner) => settle(inner, now));
  if (value instanceof BSONRegExp) return new RegExp(value.pattern, value.options);
  if (!isRecord(value) || !isPlain(value)) return value;
  const offset = serverDateOffset(value);
  if (offset !== undefined) return new Date(now + offset);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, settle(inner, now)]));
}

/**
 * Reads the SDK's canonical EJSON: numbers become plain numbers, dates and regular expressions those of JavaScript, and
 * server dates the date that they stand for.
 * @param now the server's clock, milliseconds since the epoch
 * @throws SyntaxError and BSON errors for anything else
 */
export function fromEjson(text: string, now: number): unknown {
  const parsed: unknown = EJSON.parse(text, { relaxed: true });
  return settle(parsed, now);
}

/** Canonical EJSON, as the cloud answers. */
export const toEjson = (value: unknown): string => EJSON.stringify(value, { relaxed: false });

/** A deep copy of what a document may hold. */
export const cloneDocument = <T>(value: T): T => fromEjson(toEjson(value), 0) as T;
