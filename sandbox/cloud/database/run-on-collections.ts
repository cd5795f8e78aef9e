import { randomBytes } from 'node:crypto';
import { isRecord } from '../../../contract';
import { collectionMissing, DatabaseError, duplicateKey, requestFailed } from './database-error';
import type { DatabaseRequest } from './database-request';
import { keyOf, type Collection, type Collections, type Document } from './documents';
import { toEjson } from './ejson';
import { projectionOf } from './mongodb/project';
import { matcherOf } from './mongodb/query';
import { comparatorOf } from './mongodb/sort';
import { hasOperators, isEqual } from './mongodb/values';
import { updateDocument } from './update-document';

/** A request that reads or writes documents; transactions are begun and ended elsewhere. */
export type DocumentRequest = Extract<DatabaseRequest, { collection: string }>;
type Request<A extends DocumentRequest['action']> = Extract<DocumentRequest, { action: A }>;

export interface RunResult {
  /** What stands under `data` in the reply. */
  readonly data: unknown;
  /** Keys of the documents that were written. */
  readonly written: readonly string[];
}

const read = (data: unknown): RunResult => ({ data, written: [] });

/** As the cloud makes them: 32 hexadecimal digits. */
const newId = (): string => randomBytes(16).toString('hex');

/** The `_id`s that a condition asks for; undefined where it asks for anything else. */
function askedIds(condition: unknown): ReadonlySet<string> | undefined {
  if (typeof condition === 'string') return new Set([condition]);
  if (!isRecord(condition) || Object.keys(condition).join() !== '$in') return undefined;
  const ids: unknown = condition['$in'];
  return Array.isArray(ids) && ids.every((id) => typeof id === 'string') ? new Set(ids) : undefined;
}

function withIds(collection: Collection, ids: ReadonlySet<string>): readonly [string, Document][] {
  return [...ids].flatMap((id) => {
    const key = keyOf({ _id: id });
    const document = collection.get(key);
    return document === undefined ? [] : [[key, document]];
  });
}

/**
 * Where the query asks for `_id`s it looks at these alone, so that large collections stay fast.
 * @param most stops looking once so many are found
 */
function matching(collection: Collection, query: Document, most = Infinity): readonly [string, Document][] {
  const { _id, ...others } = query;
  const ids = askedIds(_id);
  const matches = matcherOf(ids === undefined ? query : others);
  const found: [string, Document][] = [];
  for (const entry of ids === undefined ? collection : withIds(collection, ids)) {
    if (found.length >= most) break;
    if (matches(entry[1])) found.push(entry);
  }
  return found;
}

const mostOf = (multi: boolean): number => (multi ? Infinity : 1);

function insert(collection: Collection, request: Request<'database.insertDocument'>): RunResult {
  const documents = request.documents.map((document) => ({ _id: newId(), ...document }));
  const keys = documents.map(keyOf);
  const taken = keys.find((key, index) => collection.has(key) || keys.indexOf(key) !== index);
  if (taken !== undefined) throw duplicateKey(request.collection, taken);
  documents.forEach((document, index) => collection.set(keys[index] ?? '', document));
  return { data: { insertedIds: documents.map(({ _id }) => _id) }, written: keys };
}

function get(collection: Collection, request: Request<'database.getDocument'>): RunResult {
  const { query, projection, order, offset, limit } = request;
  const project = projectionOf(projection);
  const most = Object.keys(order).length > 0 ? Infinity : offset + limit;
  const documents = matching(collection, query, most).map(([, document]) => document);
  const list = documents
    .sort(comparatorOf(order))
    .slice(offset, offset + limit)
    .map((document) => toEjson(project(document)));
  return read({ list, offset, limit });
}

function update(collection: Collection, request: Request<'database.modifyDocument'>): RunResult {
  if (request.upsert) throw requestFailed('The sandbox inserts nothing on an update: use doc(id).set, or add');
  const changes = matching(collection, request.query, mostOf(request.multi)).flatMap(([key, document]) => {
    const updated = updateDocument(document, request.data);
    return toEjson(updated) === toEjson(document) ? [] : [{ key, updated }];
  });
  changes.forEach(({ key, updated }) => collection.set(key, updated));
  return { data: { updated: changes.length }, written: changes.map(({ key }) => key) };
}

/** MongoDB takes a replacement's `_id` only where it is the document's own. */
function replacement(data: Document, id: unknown): Document {
  const operator = Object.keys(data).find((key) => key.startsWith('$'));
  if (operator !== undefined) throw requestFailed(`A replacement cannot hold the operator ${operator}`);
  if ('_id' in data && !isEqual(data['_id'], id)) throw requestFailed("A replacement cannot change the field '_id'");
  return { _id: id, ...data };
}

function replace(collection: Collection, request: Request<'database.modifyDocument'>): RunResult {
  const [found] = matching(collection, request.query, 1);
  if (found !== undefined) {
    const [key, document] = found;
    collection.set(key, replacement(request.data, document['_id']));
    return { data: { updated: 1 }, written: [key] };
  }
  if (!request.upsert) return read({ updated: 0 });
  const asked = request.query['_id'];
  if (hasOperators(asked)) throw requestFailed('An upsert needs the _id itself, not operators on it');
  const created = replacement(request.data, asked ?? request.data['_id'] ?? newId());
  collection.set(keyOf(created), created);
  return { data: { updated: 0, upsert_id: created['_id'] }, written: [keyOf(created)] };
}

function remove(collection: Collection, request: Request<'database.removeDocument'>): RunResult {
  const keys = matching(collection, request.query, mostOf(request.multi)).map(([key]) => key);
  keys.forEach((key) => collection.delete(key));
  return { data: { deleted: keys.length }, written: keys };
}

function addCollection(collections: Collections, name: string): RunResult {
  if (collections.has(name)) {
    throw new DatabaseError(
      'DATABASE_COLLECTION_ALREADY_EXIST',
      `[ResourceUnavailable.ResourceExist] Table exist: ${name}`,
    );
  }
  collections.set(name, new Map());
  return read(undefined);
}

/**
 * Carries out one request, wholly or (when it throws) not at all.
 * @throws DatabaseError
 */
export function runOnCollections(collections: Collections, request: DocumentRequest): RunResult {
  if (request.action === 'database.addCollection') return addCollection(collections, request.collection);
  const collection = collections.get(request.collection);
  if (collection === undefined) throw collectionMissing(request.collection);
  switch (request.action) {
    case 'database.insertDocument':
      return insert(collection, request);
    case 'database.getDocument':
      return get(collection, request);
    case 'database.modifyDocument':
      return request.merge ? update(collection, request) : replace(collection, request);
    case 'database.calculateDocument':
      return read({ total: matching(collection, request.query).length });
    case 'database.removeDocument':
      return remove(collection, request);
  }
}
