import type { FaultFor, FaultTarget } from '../../sandbox/wire/fault-target';
import { startFunctionClient, type FunctionClient } from '../testing/function-client';
import type { Person } from '../testing/people';
import { recordsOf } from './record';
import { delays, draw, INSTANCES, PEOPLE, SEED } from './seed';
import { createStorm, DAILY_LIMIT, faultsIn, type Storm } from './storm';

/** So many that several instances have looked for each person in vain. */
const LOOKS = INSTANCES;
/** Codes beyond those that the day allows. */
const TOO_MANY = 2;
/** Each code is sent so often at once, so that it can get lost and be told all the same. */
const REPEATS = 3;

const isUnlucky = (name: string): boolean => (draw(name)[0] ?? 0) < 0x80;

function canGetLost({ requestId, nthOfAll, operation }: FaultTarget): boolean {
  const [, name = '', nth = ''] = /^(.*)-(\d+)$/.exec(requestId) ?? [];
  if (!isUnlucky(name) || Number(nth) > REPEATS * DAILY_LIMIT) return false;
  return nthOfAll === 1 || (nthOfAll === 2 && operation === 'database.getDocument');
}

/**
 * Now and then an insert of an unlucky person's first checks is lost, or its answer, and so is the look at the record
 * that follows. What comes after that, such as taking the attempt back, is only delayed.
 */
const delaysAndLostInserts: FaultFor = (step, target) => {
  const [dice = 0] = draw(`${target.requestId} lost ${target.nthOfAll}`);
  if (step !== 'database' || dice >= 0x48 || !canGetLost(target)) return delays(step, target);
  return dice < 0x30 ? 'reset_after_read' : 'http_500';
};

let client: FunctionClient;
afterEach(() => client.close());

/**
 * Nobody knows the person. Then, at once: each code several times; of the lucky more codes than the day allows. The
 * unlucky have theirs after that: an attempt that is taken back has counted for a moment.
 */
async function storm(person: Person, name: string): Promise<Storm> {
  const { newCode, ask, calm } = createStorm(client, person, name);
  await Promise.all(
    Array.from({ length: LOOKS }, (_, nth) => client.call(person, { action: 'status' }, `${name} status-${nth}`)),
  );
  const codes = Array.from({ length: DAILY_LIMIT }, () => newCode());
  const tooMany = Array.from({ length: TOO_MANY }, () => newCode());
  const repeated = Array.from({ length: REPEATS }, () => codes).flat();
  await Promise.all([...repeated, ...(isUnlucky(name) ? [] : tooMany)].map(ask));
  for (const code of isUnlucky(name) ? [...codes, ...tooMany] : []) await ask(code);
  return calm();
}

test('instances that have all just seen nobody ask once per code, keep the limit, and lose nothing', async () => {
  process.stdout.write(`race: ${PEOPLE} new people, ${INSTANCES} processes, RACE_SEED=${SEED}\n`);
  client = await startFunctionClient({
    instances: INSTANCES,
    settings: { openapiOffered: true },
    functionEnv: { REALNAME_DAILY_LIMIT: String(DAILY_LIMIT), REALNAME_TRANSPORT: 'openapi' },
    faultFor: delaysAndLostInserts,
  });
  // Makes the collection: without it an instance knows nothing of anybody.
  await client.verify(client.newPerson());
  const people = Array.from({ length: PEOPLE }, () => client.newPerson());
  const storms = await Promise.all(people.map((person, index) => storm(person, `new-${SEED}-${index}`)));
  const records = recordsOf(client);
  const wrong = storms.flatMap((each, index) =>
    faultsIn(client, each, records.get(each.person.openid)).map((fault) => `person ${index}: ${fault}`),
  );
  expect(wrong).toEqual([]);
  const insertedFirst = client.sandbox.roundTrips.filter(({ all }) => all[0]?.includes('insertDocument') === true);
  // More than one for each person: they have raced one another.
  expect(insertedFirst.length).toBeGreaterThan(2 * PEOPLE);
});
