import { randomUUID } from 'node:crypto';
import { transactionConflict, transactionMissing } from './database-error';
import type { DatabaseRequest } from './database-request';
import { copyOf, keyOf, type Collection, type Collections, type Document } from './documents';
import { cloneDocument } from './ejson';
import { runOnCollections } from './run-on-collections';

interface Transaction {
  /** What was stored when it began. */
  readonly before: Collections;
  /** What it sees and writes. */
  readonly own: Collections;
  /** Collection and key of each document that it wrote. */
  readonly written: { readonly collection: string; readonly key: string }[];
}

/** The cloud database, in memory. Each request is atomic; transactions see a snapshot, and the first to commit wins. */
export class Database {
  private readonly stored: Collections = new Map();
  private readonly transactions = new Map<string, Transaction>();

  /** Names of the collections that exist. */
  get collections(): readonly string[] {
    return [...this.stored.keys()];
  }

  /** Copies of a collection's documents; none where there is no such collection. */
  documents(collection: string): readonly Document[] {
    return [...(this.stored.get(collection)?.values() ?? [])].map(cloneDocument);
  }

  /** Stores documents as they are, `_id` included, and makes the collection where there is none. */
  seed(collection: string, documents: readonly Document[]): void {
    const target: Collection = this.stored.get(collection) ?? new Map<string, Document>();
    documents.map(cloneDocument).forEach((document) => target.set(keyOf(document), document));
    this.stored.set(collection, target);
  }

  /** Takes a collection away, as an administrator may. */
  drop(collection: string): void {
    this.stored.delete(collection);
  }

  /**
   * @returns what the reply holds beside its request id
   * @throws DatabaseError
   */
  run(request: DatabaseRequest): Readonly<Record<string, unknown>> {
    switch (request.action) {
      case 'database.startTransaction':
        return { transactionId: this.start() };
      case 'database.commitTransaction':
        this.commit(this.end(request.transactionId));
        return {};
      case 'database.abortTransaction':
        this.end(request.transactionId);
        return {};
      default: {
        const transaction = request.transactionId === undefined ? undefined : this.open(request.transactionId);
        const { data, written } = runOnCollections(transaction?.own ?? this.stored, request);
        transaction?.written.push(...written.map((key) => ({ collection: request.collection, key })));
        return data === undefined ? {} : { data };
      }
    }
  }

  private start(): string {
    const id = randomUUID();
    this.transactions.set(id, { before: copyOf(this.stored), own: copyOf(this.stored), written: [] });
    return id;
  }

  private open(id: string): Transaction {
    const transaction = this.transactions.get(id);
    if (transaction === undefined) throw transactionMissing();
    return transaction;
  }

  private end(id: string): Transaction {
    const transaction = this.open(id);
    this.transactions.delete(id);
    return transaction;
  }

  private commit({ before, own, written }: Transaction): void {
    const isStale = written.some(
      ({ collection, key }) => this.stored.get(collection)?.get(key) !== before.get(collection)?.get(key),
    );
    if (isStale) throw transactionConflict();
    for (const { collection, key } of written) {
      const target = this.stored.get(collection);
      const document = own.get(collection)?.get(key);
      if (target === undefined) throw transactionConflict();
      if (document === undefined) target.delete(key);
      else target.set(key, document);
    }
  }
}
