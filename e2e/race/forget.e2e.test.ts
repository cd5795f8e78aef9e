import { CLOCK_SKEW_MS } from '../../cloudfunctions/realname/store/person-record';
import { isRecord, type RealNameResponse } from '../../contract';
import { startFunctionClient, type FunctionClient } from '../testing/function-client';
import type { Person } from '../testing/people';
import { looksAt, recordsOf, verificationIn, type StoredRecord } from './record';
import { delays, INSTANCES, PEOPLE, SEED } from './seed';

let client: FunctionClient;
afterEach(() => client.close());

interface Storm {
  readonly person: Person;
  readonly code: string;
  readonly check: RealNameResponse;
  readonly status: RealNameResponse;
}

/** A first check and two requests to forget, all sent at the same moment. */
async function storm(person: Person, name: string): Promise<Storm> {
  const code = client.authorize(person);
  const forget = (nth: number) => client.call(person, { action: 'forget' }, `${name}-forget-${nth}`);
  const [check] = await Promise.all([client.check(person, code, {}, `${name}-check`), forget(1), forget(2)]);
  const status = await client.call(person, { action: 'status' });
  return { person, code, check, status };
}

/** A change that the database made to a person's record: the result of a check, or an erasure asked for at `asked`. */
type Change = 'stored' | { readonly asked: number };

const fieldOf = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined);

/** Notes the changes of each person's record in the order in which the database makes them. */
function watchChanges(): ReadonlyMap<unknown, readonly Change[]> {
  const changes = new Map<unknown, Change[]>();
  const { database } = client.sandbox;
  const run = database.run.bind(database);
  jest.spyOn(database, 'run').mockImplementation((request) => {
    const reply = run(request);
    if (request.action !== 'database.modifyDocument' || fieldOf(reply['data'], 'updated') !== 1) return reply;
    const openid = request.query['_id'];
    const add = (change: Change): unknown => changes.set(openid, [...(changes.get(openid) ?? []), change]);
    const asked = fieldOf(request.data['$max'], 'forgottenAt');
    if (typeof asked === 'number') add({ asked });
    if (fieldOf(request.data['$push'], 'results') !== undefined) add('stored');
    return reply;
  });
  return changes;
}

/**
 * Whether the verification must still be there, by the two promises of `forget`: a check that began before the person
 * asked leaves nothing, and one that began after it is erased only if the clocks of two instances could not tell which of
 * the two came first, and if it was stored before the erasure.
 */
function mustStay({ attempts, forgottenAt = 0 }: StoredRecord, changes: readonly Change[]): boolean {
  const at = attempts[0]?.at ?? 0;
  const sinceStored = changes.includes('stored') ? changes.slice(changes.indexOf('stored')) : [];
  const isErased = sinceStored.some((change) => change !== 'stored' && change.asked + CLOCK_SKEW_MS > at);
  return at > forgottenAt && !isErased;
}

function faultsIn({ code, check, status }: Storm, record: StoredRecord | undefined, changes: readonly Change[]) {
  if (record?.attempts.length !== 1 || looksAt(client, code) !== 1) return ['was not asked once'];
  const wrong: string[] = [];
  const stays = mustStay(record, changes);
  if (stays !== (record.id !== undefined)) wrong.push(stays ? 'is lost' : 'has come back');
  if (stays && record.id !== verificationIn(check)?.id) wrong.push('what is kept was never said');
  if (verificationIn(status)?.id !== record.id) wrong.push('status says something else');
  return wrong;
}

test('a check and two requests to forget at once: what was erased stays erased, and nothing found after it is lost', async () => {
  process.stdout.write(`race: ${PEOPLE} people who have it erased, ${INSTANCES} processes, RACE_SEED=${SEED}\n`);
  client = await startFunctionClient({ instances: INSTANCES, faultFor: delays });
  const changes = watchChanges();
  const people = Array.from({ length: PEOPLE }, () => client.newPerson());
  const storms = await Promise.all(people.map((person, index) => storm(person, `forget-${SEED}-${index}`)));
  const records = recordsOf(client);
  const wrong = storms.flatMap((each, index) => {
    const { openid } = each.person;
    return faultsIn(each, records.get(openid), changes.get(openid) ?? []).map((fault) => `person ${index}: ${fault}`);
  });
  expect(wrong).toEqual([]);
});
