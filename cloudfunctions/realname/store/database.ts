import { isRecord } from '../../../contract';

/** The part of `wx-server-sdk`'s database that this function uses; the SDK's own types are too loose. */
export interface SdkDatabase {
  readonly command: Command;
  collection(name: string): Collection;
  createCollection(name: string): Promise<unknown>;
}
export interface Collection {
  where(query: object): {
    get(): Promise<{ readonly data: unknown }>;
    update(change: { readonly data: object }): Promise<{ readonly stats: { readonly updated: unknown } }>;
    remove(): Promise<{ readonly stats: { readonly removed: unknown } }>;
    count(): Promise<{ readonly total: unknown }>;
    field(fields: { readonly _id: true }): {
      limit(count: number): { get(): Promise<{ readonly data: unknown }> };
    };
  };
  add(document: { readonly data: object }): Promise<{ readonly _id: unknown }>;
}
export interface Command {
  exists(value: boolean): unknown;
  lt(value: number): unknown;
  gt(value: number | string): unknown;
  gte(value: number): unknown;
  neq(value: string): unknown;
  in(values: readonly unknown[]): unknown;
  min(value: number): unknown;
  max(value: number): unknown;
  not(condition: unknown): unknown;
  push(change: { readonly each: readonly object[]; readonly position: number; readonly slice: number }): unknown;
  pull(condition: object): unknown;
  remove(): unknown;
}

/** The SDK's error code for a collection that does not exist. */
const COLLECTION_NOT_EXIST = -502005;

export const isMissingCollection = (error: unknown): boolean =>
  isRecord(error) && error['errCode'] === COLLECTION_NOT_EXIST;

/** Whether the update found its document. Throws if the answer does not say so: that must not count as yes or no. */
export function hasUpdated({ stats: { updated } }: { readonly stats: { readonly updated: unknown } }): boolean {
  if (typeof updated !== 'number') throw new TypeError('The database did not say how many documents it updated.');
  return updated > 0;
}

/** Whether anything was removed. Only a warning depends on it, so an unclear answer counts as no. */
export const hasRemoved = ({ stats }: { readonly stats: { readonly removed: unknown } }): boolean =>
  typeof stats.removed === 'number' && stats.removed > 0;
