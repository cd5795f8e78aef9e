import { madeUpPerson, type Person } from '../e2e/testing/people';
import { startSandbox, type Sandbox } from '../sandbox/sandbox';
import type { BuiltVariant } from './variants';
import { sandboxOptionsOf, WAYS, type Way } from './ways';

const COLLECTION = 'realname_verifications';
/** One check of somebody known: reserve, ask, store. */
const ROUND_TRIPS = 3;

interface CheckOptions {
  /** Unused data that is sent along. */
  readonly padding?: string;
  /** How many round trips it has to take, a token aside; 3 where absent, as for somebody known. */
  readonly roundTrips?: number;
}

/** People whose record is there already, as after an earlier visit, and a function that checks them. */
export interface KnownPeople {
  readonly sandbox: Sandbox;
  /** Replaces all records by this many, beginning with the person of this number (0 where absent). */
  seed(count: number, from?: number): void;
  /** Checks the person with this number. */
  check(number: number, options?: CheckOptions): Promise<void>;
  status(number: number): Promise<void>;
  close(): Promise<void>;
}

const recordOf = ({ openid }: Person) => ({ _id: openid, attempts: [], results: [] });

function expectOk(result: unknown): void {
  if (typeof result === 'object' && result !== null && 'ok' in result && result.ok === true) return;
  throw new Error(`The function failed: ${JSON.stringify(result)}`);
}

export interface Latency {
  readonly database: number;
  readonly wechat: number;
}

/** Assumed: a database in the same data centre, and an interface of WeChat that has to look a person up. */
export const NETWORK: Latency = { database: 20, wechat: 100 };

export interface KnownPeopleOptions {
  /** How the function asks WeChat; by cloud call where absent. */
  readonly way?: Way;
  /** How long answers are on their way, in milliseconds. No time at all where absent. */
  readonly latency?: Latency;
  /** The function answers without asking anybody. */
  readonly doesNothing?: boolean;
  /** Processes; 1 where absent. */
  readonly instances?: number;
}

export async function startKnownPeople(
  { distDir }: BuiltVariant,
  { way = WAYS.openapi, latency, doesNothing = false, instances = 1 }: KnownPeopleOptions = {},
): Promise<KnownPeople> {
  const sandbox = await startSandbox({
    distDir,
    instances,
    ...sandboxOptionsOf(way),
    faultFor: (step) => {
      if (step === 'call_function' || latency === undefined) return undefined;
      return `slow:${step === 'database' ? latency.database : latency.wechat}`;
    },
  });
  /** What comes once in a while, on the way to asking: a token, and a cloud call that is refused. */
  const isPreliminary = (operation: string): boolean =>
    operation.includes('stable_token') || (operation.startsWith('openapi ') && !way.openapiOffered);
  const call = async ({ openid }: Person, data: object): Promise<string> => {
    const { result, requestID } = await sandbox.callFunction({ name: 'realname', data, openid });
    expectOk(result);
    return requestID;
  };
  return {
    sandbox,
    seed(count, from = 0) {
      sandbox.database.drop(COLLECTION);
      sandbox.database.seed(
        COLLECTION,
        Array.from({ length: count }, (_, index) => recordOf(madeUpPerson(from + index))),
      );
      // Nobody looks at the diagram here, and its events take much memory.
      sandbox.trace.clear();
    },
    async check(number, { padding, roundTrips = ROUND_TRIPS } = {}) {
      const person = madeUpPerson(number);
      const { openid, realName, credId } = person;
      const code = sandbox.authorize({ openid, ending: 'verified' });
      const unused = padding === undefined ? {} : { padding };
      const event = { action: 'check', realName, credId, code, consent: { version: '1' }, ...unused };
      const id = await call(person, event);
      const trips = [...sandbox.roundTrips].reverse().find(({ requestId }) => requestId === id)?.all ?? [];
      const isExpected = trips.filter((operation) => !isPreliminary(operation)).length === roundTrips;
      if (!doesNothing && !isExpected) throw new Error(`Not ${roundTrips} round trips: ${trips.join()}`);
    },
    async status(number) {
      await call(madeUpPerson(number), { action: 'status' });
    },
    close: () => sandbox.close(),
  };
}
