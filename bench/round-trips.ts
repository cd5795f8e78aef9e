import { startFunctionClient, type FunctionClient } from '../e2e/testing/function-client';
import type { Part } from './report';
import { sandboxOptionsOf, WAY_NAMES, WAYS, type WayName } from './ways';

export type TripsByAction = Readonly<Record<string, readonly string[]>>;

async function tripsOf(way: WayName): Promise<TripsByAction> {
  const client = await startFunctionClient(sandboxOptionsOf(WAYS[way]));
  try {
    return await walkThrough(client, way);
  } finally {
    await client.close();
  }
}

async function walkThrough(client: FunctionClient, way: WayName): Promise<TripsByAction> {
  const { sandbox } = client;
  const trips: Record<string, readonly string[]> = {};
  const note = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    const before = sandbox.roundTrips.length;
    await work();
    trips[`${what}, ${way}`] = sandbox.roundTrips.slice(before).flatMap(({ all }) => all);
  };
  const someone = client.newPerson();
  // Makes the collection, which happens once in the life of an environment.
  await client.verify(client.newPerson());
  sandbox.recycle();
  await note('check of somebody new on a cold instance', () => client.verify(someone));
  await note('check of somebody new on a warm instance', () => client.verify(client.newPerson()));
  const code = client.authorize(someone);
  await note('check of somebody known', () => client.check(someone, code));
  await note('the same code again', () => client.check(someone, code));
  await note('status', () => client.call(someone, { action: 'status' }));
  await note('receipt', () => client.call(someone, { action: 'receipt' }));
  await note('forget', () => client.call(someone, { action: 'forget' }));
  const visitor = client.newPerson();
  await client.call(visitor, { action: 'status' });
  await note('check of somebody new after status', () => client.verify(visitor));
  return trips;
}

/** What each action asks of the outside, by name and in order. */
export async function countRoundTrips(): Promise<TripsByAction> {
  const trips: Record<string, readonly string[]> = {};
  for (const way of WAY_NAMES) Object.assign(trips, await tripsOf(way));
  return trips;
}

/** Round trips of each action. */
export const roundTrips: Part = async () => {
  const trips = await countRoundTrips();
  const rows = Object.entries(trips).map(([action, operations]) => [action, operations.length, operations.join(' → ')]);
  return { tables: [{ title: 'Round trips', columns: ['action', 'count', 'operations'], rows }], targets: [] };
};
