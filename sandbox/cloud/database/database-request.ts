import { isRecord } from '../../../contract';
import { requestFailed } from './database-error';
import { fromEjson } from './ejson';

type Fields = Readonly<Record<string, unknown>>;

/** What the sandbox's database can be asked. */
export const DATABASE_ACTIONS = [
  'database.insertDocument',
  'database.getDocument',
  'database.modifyDocument',
  'database.calculateDocument',
  'database.removeDocument',
  'database.addCollection',
  'database.startTransaction',
  'database.commitTransaction',
  'database.abortTransaction',
] as const;
export type DatabaseAction = (typeof DATABASE_ACTIONS)[number];

interface OnCollection {
  readonly collection: string;
  /** Where absent, the request is carried out at once. */
  readonly transactionId: string | undefined;
}

/** A database request of the SDK, read. */
export type DatabaseRequest =
  | (OnCollection & { readonly action: 'database.insertDocument'; readonly documents: readonly Fields[] })
  | (OnCollection & {
      readonly action: 'database.getDocument';
      readonly query: Fields;
      readonly projection: Fields;
      readonly order: Fields;
      readonly offset: number;
      readonly limit: number;
    })
  | (OnCollection & {
      readonly action: 'database.modifyDocument';
      readonly query: Fields;
      readonly data: Fields;
      /** Update operators; otherwise the whole document is replaced. */
      readonly merge: boolean;
      readonly upsert: boolean;
      readonly multi: boolean;
    })
  | (OnCollection & { readonly action: 'database.calculateDocument'; readonly query: Fields })
  | (OnCollection & { readonly action: 'database.removeDocument'; readonly query: Fields; readonly multi: boolean })
  | (OnCollection & { readonly action: 'database.addCollection' })
  | { readonly action: 'database.startTransaction' }
  | {
      readonly action: 'database.commitTransaction' | 'database.abortTransaction';
      readonly transactionId: string;
    };

function text(body: Fields, key: string): string {
  const value = body[key];
  if (typeof value !== 'string' || value === '') throw requestFailed(`${key} is missing`);
  return value;
}

/** An EJSON object, `{}` where absent: the SDK sends no query for a whole collection. */
function ejson(body: Fields, key: string, now: number): Fields {
  const value = body[key];
  if (value === undefined || value === '') return {};
  const parsed = typeof value === 'string' ? fromEjson(value, now) : undefined;
  if (!isRecord(parsed)) throw requestFailed(`${key} is no EJSON object`);
  return parsed;
}

function count(body: Fields, key: string, fallback: number): number {
  const value = body[key] ?? fallback;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw requestFailed(`${key} is no count`);
  return value;
}

function documents(body: Fields, now: number): readonly Fields[] {
  const list: unknown = body['data'];
  if (!Array.isArray(list) || list.length === 0) throw requestFailed('data is no list of documents');
  return list.map((entry: unknown) => ejson({ data: entry }, 'data', now));
}

function transactionOf(body: Fields): string | undefined {
  return body['transactionId'] === undefined ? undefined : text(body, 'transactionId');
}

/**
 * Reads the JSON body of a database request.
 * @throws DatabaseError for a malformed request
 */
export function parseDatabaseRequest(action: DatabaseAction, body: Fields, now: number): DatabaseRequest {
  const on = (): OnCollection => ({
    collection: text(body, 'collectionName'),
    transactionId: transactionOf(body),
  });
  switch (action) {
    case 'database.insertDocument':
      return { action, ...on(), documents: documents(body, now) };
    case 'database.getDocument':
      return {
        action,
        ...on(),
        query: ejson(body, 'query', now),
        projection: ejson(body, 'projection', now),
        order: ejson(body, 'order', now),
        offset: count(body, 'offset', 0),
        limit: count(body, 'limit', 100),
      };
    case 'database.modifyDocument':
      return {
        action,
        ...on(),
        query: ejson(body, 'query', now),
        data: ejson(body, 'data', now),
        merge: body['merge'] === true,
        upsert: body['upsert'] === true,
        multi: body['multi'] === true,
      };
    case 'database.calculateDocument':
      return { action, ...on(), query: ejson(body, 'query', now) };
    case 'database.removeDocument':
      return { action, ...on(), query: ejson(body, 'query', now), multi: body['multi'] === true };
    case 'database.addCollection':
      return { action, ...on() };
    case 'database.startTransaction':
      return { action };
    case 'database.commitTransaction':
    case 'database.abortTransaction':
      return { action, transactionId: text(body, 'transactionId') };
  }
}
