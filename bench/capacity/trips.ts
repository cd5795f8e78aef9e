import type { TripsByAction } from '../round-trips';

/** What a call of the function asks of the outside, without access tokens. */
export type Trip = 'read' | 'write' | 'wechat';

/** The calls that a person makes, by what the instance and the database know of them. */
export interface TripsOfCalls {
  readonly status: readonly Trip[];
  /** There is a record of the person. */
  readonly known: readonly Trip[];
  /** There is none, and this instance did not know that. */
  readonly newcomer: readonly Trip[];
  /** There is none, as `status` found on the same instance. */
  readonly newcomerAfterStatus: readonly Trip[];
}

const READS = ['database.getDocument', 'database.calculateDocument'];

function tripOf(operation: string): Trip {
  if (operation.startsWith('database.')) return READS.includes(operation) ? 'read' : 'write';
  if (operation.startsWith('openapi ') || operation.endsWith('/checkrealnameinfo')) return 'wechat';
  throw new Error(`An operation that the simulation does not know: ${operation}`);
}

/** Of the round trips that were counted, those over HTTPS. */
export function tripsOfCalls(counted: TripsByAction): TripsOfCalls {
  const of = (action: string): readonly Trip[] => {
    const operations = counted[`${action}, https`];
    if (operations === undefined) throw new Error(`These round trips were not counted: ${action}`);
    return operations.map(tripOf);
  };
  return {
    status: of('status'),
    known: of('check of somebody known'),
    newcomer: of('check of somebody new on a warm instance'),
    newcomerAfterStatus: of('check of somebody new after status'),
  };
}

export const countOf = (trips: readonly Trip[], ...kinds: readonly Trip[]): number =>
  trips.filter((trip) => kinds.includes(trip)).length;

/** Database operations of these trips. */
export const operationsOf = (trips: readonly Trip[]): number => countOf(trips, 'read', 'write');
