import { isRecord } from '../../../contract';
import { Database } from '../../../sandbox/cloud/database/database';
import { DatabaseError } from '../../../sandbox/cloud/database/database-error';
import { fromEjson } from '../../../sandbox/cloud/database/ejson';
import type { SdkDatabase } from '../../../cloudfunctions/realname/store/database';

type Fields = Readonly<Record<string, unknown>>;
type Run = Database['run'];

export type Operation = 'get' | 'getIds' | 'count' | 'update' | 'remove' | 'add' | 'createCollection';

/** Wraps each operation of the store on the database: may act before or after it, or answer in its place. */
export type Around = (operation: Operation, run: () => unknown) => unknown;

/** An update operator for one field, as `db.command` makes it. */
class FieldUpdate {
  constructor(
    readonly operator: '$push' | '$pull' | '$min' | '$max' | '$unset',
    readonly operand: unknown,
  ) {}
}

const command: SdkDatabase['command'] = {
  exists: (value) => ({ $exists: value }),
  lt: (value) => ({ $lt: value }),
  gt: (value) => ({ $gt: value }),
  gte: (value) => ({ $gte: value }),
  neq: (value) => ({ $ne: value }),
  in: (values) => ({ $in: values }),
  not: (condition) => ({ $not: condition }),
  push: ({ each, position, slice }) => new FieldUpdate('$push', { $each: each, $position: position, $slice: slice }),
  pull: (condition) => new FieldUpdate('$pull', condition),
  min: (value) => new FieldUpdate('$min', value),
  max: (value) => new FieldUpdate('$max', value),
  remove: () => new FieldUpdate('$unset', ''),
};

/** `{ results: _.pull(x), outcome: 'verified' }` as `{ $pull: { results: x }, $set: { outcome: 'verified' } }`. */
function toModifier(data: object): Fields {
  const modifier: Record<string, Record<string, unknown>> = {};
  for (const [field, value] of Object.entries(data) as [string, unknown][]) {
    const { operator, operand } = value instanceof FieldUpdate ? value : { operator: '$set', operand: value };
    modifier[operator] = { ...modifier[operator], [field]: operand };
  }
  return modifier;
}

/** The SDK knows errors by number. */
function asSdkError(error: unknown): unknown {
  if (!(error instanceof DatabaseError)) return error;
  const errCode = error.code === 'DATABASE_COLLECTION_NOT_EXIST' ? -502005 : -502001;
  return Object.assign(new Error(error.message), { errCode });
}

/** What the store uses of the SDK's database, on the sandbox's database and without a wire between them. */
export function createInMemoryDatabase(around: Around = (_, run) => run()) {
  const cloud = new Database();
  const run = (request: Parameters<Run>[0]): unknown => {
    try {
      return cloud.run(request)['data'];
    } catch (error) {
      throw asSdkError(error);
    }
  };
  const through = async <T>(operation: Operation, work: () => T): Promise<T> => (await around(operation, work)) as T;

  const db: SdkDatabase = {
    command,
    createCollection: (collection) =>
      through('createCollection', () =>
        run({ action: 'database.addCollection', collection, transactionId: undefined }),
      ),
    collection: (collection) => {
      const on = { collection, transactionId: undefined };
      const find = (query: object, projection: Fields, limit: number) => {
        const page = { projection, order: {}, offset: 0, limit };
        const found = run({ action: 'database.getDocument', ...on, query: { ...query }, ...page });
        const list = isRecord(found) ? (found['list'] as readonly string[]) : [];
        return { data: list.map((text) => fromEjson(text, 0)) };
      };
      return {
        where: (query) => ({
          get: () => through('get', () => find(query, {}, 100)),
          field: (fields) => ({
            limit: (count) => ({ get: () => through('getIds', () => find(query, fields, count)) }),
          }),
          count: () =>
            through('count', () => {
              const counted = run({ action: 'database.calculateDocument', ...on, query: { ...query } });
              return { total: isRecord(counted) ? counted['total'] : undefined };
            }),
          update: ({ data }) =>
            through('update', () => {
              const change = { data: toModifier(data), merge: true, upsert: false, multi: true };
              const done = run({ action: 'database.modifyDocument', ...on, query: { ...query }, ...change });
              return { stats: { updated: isRecord(done) ? done['updated'] : undefined } };
            }),
          remove: () =>
            through('remove', () => {
              const done = run({ action: 'database.removeDocument', ...on, query: { ...query }, multi: true });
              return { stats: { removed: isRecord(done) ? done['deleted'] : undefined } };
            }),
        }),
        add: ({ data }) =>
          through('add', () => {
            const done = run({ action: 'database.insertDocument', ...on, documents: [{ ...data }] });
            return { _id: isRecord(done) ? (done['insertedIds'] as readonly unknown[])[0] : undefined };
          }),
      };
    },
  };
  return { db, cloud };
}
