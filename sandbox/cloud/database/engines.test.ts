/**
 * The sandbox's database beside two real engines, DocumentDB 0.108 and mongo-java-server: statements on which these
 * agree with one another, replayed here. Decision 004 says how they were gathered, and what this does not show.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EJSON } from 'bson';
import { Database } from './database';
import { DatabaseError } from './database-error';
import { parseDatabaseRequest, type DatabaseAction } from './database-request';
import type { Document } from './documents';
import { fromEjson } from './ejson';

const COLLECTION = 'statements';

interface StoreRow {
  readonly action: string;
  readonly query?: string;
  readonly data?: unknown;
  readonly multi?: boolean;
  readonly merge?: boolean;
  readonly upsert?: boolean;
  readonly before: readonly unknown[];
  readonly after: readonly unknown[];
  readonly updated?: unknown;
  readonly deleted?: unknown;
  readonly list?: readonly string[];
}

interface GeneralRow {
  readonly before: unknown;
  readonly query: unknown;
  readonly update?: unknown;
  readonly updated?: number;
  readonly after?: readonly unknown[];
  readonly refused?: boolean;
  /** The `_id`s that were found. */
  readonly list?: readonly string[];
}

const linesOf = (name: string): readonly unknown[] =>
  readFileSync(path.join(__dirname, 'testing', name), 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

const read = (value: unknown): unknown => fromEjson(JSON.stringify(value), 0);
const readAll = (values: readonly unknown[]): readonly Document[] => values.map((value) => read(value) as Document);
const asText = (value: unknown): string => EJSON.stringify(value, { relaxed: false });

function databaseWith(documents: readonly Document[]): Database {
  const database = new Database();
  database.seed(COLLECTION, documents);
  return database;
}

const run = (database: Database, action: string, body: object): unknown =>
  database.run(parseDatabaseRequest(action as DatabaseAction, { collectionName: COLLECTION, ...body }, 0))['data'];

describe('statements of the store', () => {
  const rows = linesOf('database-store-statements.jsonl') as readonly StoreRow[];

  test.each(rows.map((row, index) => [index + 1, row] as const))(
    'number %i comes to the same',
    (_number, { before, after, updated, deleted, list, action, ...body }) => {
      const database = databaseWith(readAll(before));
      const data = run(database, `database.${action}`, body);
      if (updated !== undefined) expect(data).toEqual({ updated: read(updated) });
      if (deleted !== undefined) expect(data).toEqual({ deleted: read(deleted) });
      if (list !== undefined) expect(data).toMatchObject({ list });
      expect(database.documents(COLLECTION)).toEqual(read(after));
    },
  );
});

describe('statements of any kind', () => {
  const rows = (linesOf('database-general.jsonl') as readonly GeneralRow[]).map((row) => ({
    ...row,
    documents: readAll([row.before].flat()),
    what: JSON.stringify(row.update ?? row.query),
  }));
  const changes = rows.filter(({ update }) => update !== undefined);
  const modify = (database: Database, { query, update }: GeneralRow): unknown =>
    run(database, 'database.modifyDocument', { query: asText(query), data: asText(update), merge: true, multi: true });

  test.each(rows.filter(({ list }) => list !== undefined))('$what finds the same', ({ documents, query, list }) => {
    const found = run(databaseWith(documents), 'database.getDocument', { query: asText(query) }) as { list: string[] };
    expect(found.list.map((text) => (JSON.parse(text) as Document)['_id']).sort()).toEqual([...(list ?? [])].sort());
  });

  test.each(changes.filter(({ refused }) => refused !== true))('$what on $before does the same', (row) => {
    const database = databaseWith(row.documents);
    expect(modify(database, row)).toEqual({ updated: row.updated });
    if (row.after !== undefined) expect(database.documents(COLLECTION)).toEqual(read(row.after));
  });

  test.each(changes.filter(({ refused }) => refused === true))('$what on $before is refused', (row) => {
    const database = databaseWith(row.documents);
    expect(() => modify(database, row)).toThrow(DatabaseError);
    expect(database.documents(COLLECTION)).toEqual(row.documents);
  });
});
