import { madeUpPerson, type Person } from '../sandbox/e2e/people';
import { startSandbox, type Sandbox } from '../sandbox/sandbox';
import type { BuiltVariant } from './variants';

const COLLECTION = 'realname_verifications';
/** All that a check needs; the cloud offers the cloud call, and nothing is asked twice. */
const ENV = { REALNAME_TRANSPORT: 'openapi' };
/** One check of somebody known: reserve, ask, store. */
const ROUND_TRIPS = 3;

/** People whose record is there already, as after an earlier visit, and a function that checks them. */
export interface KnownPeople {
  readonly sandbox: Sandbox;
  /** Stores so many records, nobody else's. */
  seed(count: number): void;
  /** Checks the person with this number, who has to be among them. */
  check(number: number, padding?: string): Promise<void>;
  status(number: number): Promise<void>;
  close(): Promise<void>;
}

const recordOf = ({ openid }: Person) => ({ _id: openid, attempts: [], results: [] });

function expectOk(result: unknown): void {
  if (typeof result === 'object' && result !== null && 'ok' in result && result.ok === true) return;
  throw new Error(`The function failed: ${JSON.stringify(result)}`);
}

export async function startKnownPeople({ distDir }: BuiltVariant, doesNothing = false): Promise<KnownPeople> {
  const sandbox = await startSandbox({ distDir, functionEnv: ENV, settings: { openapiOffered: true } });
  const call = async ({ openid }: Person, data: object): Promise<void> => {
    expectOk((await sandbox.callFunction({ name: 'realname', data, openid })).result);
  };
  return {
    sandbox,
    seed(count) {
      sandbox.database.drop(COLLECTION);
      sandbox.database.seed(
        COLLECTION,
        Array.from({ length: count }, (_, number) => recordOf(madeUpPerson(number))),
      );
    },
    async check(number, padding) {
      const person = madeUpPerson(number);
      const { openid, realName, credId } = person;
      const code = sandbox.authorize({ openid, ending: 'verified' });
      const unused = padding === undefined ? {} : { padding };
      await call(person, { action: 'check', realName, credId, code, consent: { version: '1' }, ...unused });
      const trips = sandbox.roundTrips[sandbox.roundTrips.length - 1]?.all ?? [];
      if (!doesNothing && trips.length !== ROUND_TRIPS) throw new Error(`Not three round trips: ${trips.join()}`);
    },
    status: (number) => call(madeUpPerson(number), { action: 'status' }),
    close: () => sandbox.close(),
  };
}
