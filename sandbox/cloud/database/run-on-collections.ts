import { randomBytes } from 'node:crypto';
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

/** The documents that a query may match: just one where it names an `_id`, so that large collections stay fast. */
function candidates(collection: Collection, query: Document): readonly [string, Document][] {
  const id = query['_id'];
  if (typeof id !== 'string') return [...collection];
  const key = keyOf({ _id: id });
  const document = collection.get(key);
  return document === undefined ? [] : [[key, document]];
}

function matching(collection: Collection, query: Document, multi = true): readonly [string, Document][] {
  const matches = matcherOf(query);
  const found = candidates(collection, query).filter(([, document]) => matches(document));
  return multi ? found : found.slice(0, 1);
}

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
  const documents = matching(collection, query).map(([, document]) => document);
  const list = documents
    .sort(comparatorOf(order))
    .slice(offset, offset + limit)
    .map((document) => toEjson(project(document)));
  return read({ list, offset, limit });
}

function update(collection: Collection, request: Request<'database.modifyDocument'>): RunResult {
  if (request.upsert) throw requestFailed('The sandbox inserts nothing on an update: use doc(id).set, or add');
  const changes = matching(collection, request.query, request.multi).flatMap(([key, document]) => {
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
  const [found] = matching(collection, request.query, false);
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
  const keys = matching(collection, request.query, request.multi).map(([key]) => key);
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
