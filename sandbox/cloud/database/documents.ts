import { toEjson } from './ejson';

/** A stored document. Never changed in place: a change makes a new one. */
export type Document = Readonly<Record<string, unknown>>;

/** Documents by their key, in the order in which they were added. */
export type Collection = Map<string, Document>;

/** Everything that is stored. */
export type Collections = Map<string, Collection>;

/** What identifies a document: its `_id` with its type, so that `1` and `'1'` differ. */
export const keyOf = (document: Document): string => toEjson(document['_id']);

/** A copy that can be changed on its own; the documents are shared, as nobody changes them. */
export const copyOf = (collections: Collections): Collections =>
  new Map(Array.from(collections, ([name, collection]) => [name, new Map(collection)]));
