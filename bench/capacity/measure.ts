import { calculateObjectSize } from 'bson';
import { startFunctionClient } from '../../e2e/testing/function-client';
import { startMeasured, type ProcessFigures } from '../blocks';
import { startKnownPeople } from '../known-people';
import { countRoundTrips } from '../round-trips';
import { spreadOf, timed, type Spread } from '../statistics';
import { buildVariant } from '../variants';
import { sandboxOptionsOf, WAYS } from '../ways';
import { tripsOfCalls, type TripsOfCalls } from './trips';

const COLLECTION = 'realname_verifications';
/** The default of REALNAME_DAILY_LIMIT: no record holds more attempts. */
const MOST_ATTEMPTS = 10;
const BLOCK = 100;
/** Blocks that are not counted: V8 compiles what is used often. */
const WARM_UP = 5;
const COLD_ROUNDS = 7;
const MB = 1_000_000;

/** Bytes of stored documents, as BSON. */
export interface DocumentBytes {
  readonly afterOneCheck: number;
  /** What each further check of the same day adds. */
  readonly perFurtherCheck: number;
  readonly atTheDailyLimit: number;
  /** Once all attempts and results are tidied away. */
  readonly tidied: number;
}

export interface LogBytes {
  readonly status: number;
  readonly check: number;
}

/** What the real function costs. */
export interface Measurement {
  readonly trips: TripsOfCalls;
  readonly cpuMs: { readonly status: Spread; readonly check: Spread };
  readonly coldMs: Spread;
  readonly residentMb: number;
  readonly document: DocumentBytes;
  readonly log: LogBytes;
}

async function processorTimes(rounds: number) {
  const { people, block, figures } = await startMeasured('ours', { way: WAYS.https });
  const ofTheOne = async (): Promise<ProcessFigures> => {
    const [only] = await figures();
    if (only === undefined) throw new Error('No process measured itself.');
    return only;
  };
  const statuses = async (from: number): Promise<void> => {
    for (let number = from; number < from + BLOCK; number += 1) await people.status(number);
  };
  const times: Record<'status' | 'check', number[]> = { status: [], check: [] };
  let rss = 0;
  for (let round = 0; round < WARM_UP + rounds; round += 1) {
    const from = round * BLOCK;
    people.seed(BLOCK, from);
    await ofTheOne();
    await statuses(from);
    const afterStatuses = await ofTheOne();
    await block({ from, count: BLOCK });
    const afterChecks = await ofTheOne();
    rss = afterChecks.rss;
    if (round < WARM_UP) continue;
    times.status.push(afterStatuses.cpuMs / BLOCK);
    times.check.push(afterChecks.cpuMs / BLOCK);
  }
  await people.close();
  return { cpuMs: { status: spreadOf(times.status), check: spreadOf(times.check) }, residentMb: rss / MB };
}

/** In a sandbox of its own each time, so that the ending of the process before costs no time while we measure. */
async function coldTime(): Promise<number> {
  const people = await startKnownPeople(await buildVariant('ours'), { way: WAYS.https });
  people.seed(1);
  const status = (): Promise<number> => timed(() => people.status(0));
  const cold = await status();
  const warm = await status();
  await people.close();
  return cold - warm;
}

async function coldTimes(rounds: number): Promise<Spread> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await coldTime());
  return spreadOf(times);
}

/** What one person leaves behind, in the database and in the log. */
async function bytes(): Promise<{ document: DocumentBytes; log: LogBytes }> {
  const client = await startFunctionClient(sandboxOptionsOf(WAYS.https));
  const { sandbox } = client;
  const person = client.newPerson();
  const stored = () => {
    const [document] = sandbox.database.documents(COLLECTION);
    if (document === undefined) throw new Error('Nothing was stored.');
    return document;
  };
  const lineOf = async (work: () => Promise<unknown>): Promise<number> => {
    const before = sandbox.functionLog.length;
    await work();
    return sandbox.functionLog.slice(before).reduce((sum, line) => sum + Buffer.byteLength(`${line}\n`), 0);
  };
  // Makes the collection, of which the log warns.
  await client.verify(person);
  const afterOneCheck = calculateObjectSize(stored());
  const log = {
    status: await lineOf(() => client.call(person, { action: 'status' })),
    check: await lineOf(() => client.verify(person)),
  };
  for (let checks = 2; checks < MOST_ATTEMPTS; checks += 1) await client.verify(person);
  const full = stored();
  await client.close();
  const atTheDailyLimit = calculateObjectSize(full);
  const perFurtherCheck = (atTheDailyLimit - afterOneCheck) / (MOST_ATTEMPTS - 1);
  const tidied = calculateObjectSize({ ...full, attempts: [], results: [] });
  return { document: { afterOneCheck, perFurtherCheck, atTheDailyLimit, tidied }, log };
}

export async function measureCosts(rounds: number): Promise<Measurement> {
  const trips = tripsOfCalls(await countRoundTrips());
  const times = await processorTimes(rounds);
  const coldMs = await coldTimes(Math.min(rounds, COLD_ROUNDS));
  return { trips, ...times, coldMs, ...(await bytes()) };
}
