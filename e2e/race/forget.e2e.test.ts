import type { RealNameResponse } from '../../contract';
import { startFunctionClient, type FunctionClient } from '../testing/function-client';
import type { Person } from '../testing/people';
import { looksAt, recordsOf, verificationIn, type StoredRecord } from './record';
import { delays, FIRST_SEED, INSTANCES, PEOPLE } from './seed';

let client: FunctionClient;
afterEach(() => client.close());

/** A first check, and having it erased twice, all at once. */
async function storm(person: Person, name: string) {
  const code = client.authorize(person);
  const forget = (nth: number) => client.call(person, { action: 'forget' }, `${name}-forget-${nth}`);
  const [check] = await Promise.all([client.check(person, code, {}, `${name}-check`), forget(1), forget(2)]);
  const status = await client.call(person, { action: 'status' });
  return { person, code, check, status };
}

interface Storm {
  readonly person: Person;
  readonly code: string;
  readonly check: RealNameResponse;
  readonly status: RealNameResponse;
}

const isAskedAfterErasing = ({ attempts, forgottenAt = 0 }: StoredRecord): boolean =>
  attempts.every(({ at }) => at > forgottenAt);

function faultsIn({ code, check, status }: Storm, record: StoredRecord | undefined): string[] {
  if (record?.attempts.length !== 1 || looksAt(client, code) !== 1) return ['was not asked once'];
  const wrong: string[] = [];
  const stays = isAskedAfterErasing(record);
  if (stays !== (record.id !== undefined)) wrong.push(stays ? 'is lost' : 'has come back');
  if (stays && record.id !== verificationIn(check)?.id) wrong.push('what is kept was never said');
  if (verificationIn(status)?.id !== record.id) wrong.push('status says something else');
  return wrong;
}

test('nothing that was erased comes back, and nothing that was found after it is lost', async () => {
  const seed = FIRST_SEED + 2;
  process.stdout.write(`race: ${PEOPLE} people who have it erased, ${INSTANCES} processes, RACE_SEED=${seed}\n`);
  client = await startFunctionClient({ instances: INSTANCES, faultFor: delays });
  const people = Array.from({ length: PEOPLE }, () => client.newPerson());
  const storms = await Promise.all(people.map((person, index) => storm(person, `forget-${seed}-${index}`)));
  const records = recordsOf(client);
  const wrong = storms.flatMap((each, index) =>
    faultsIn(each, records.get(each.person.openid)).map((fault) => `person ${index}: ${fault}`),
  );
  expect(wrong).toEqual([]);
});
