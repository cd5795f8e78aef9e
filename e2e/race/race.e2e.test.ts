import type { FaultFor } from '../../sandbox/wire/fault-target';
import { startFunctionClient, type FunctionClient } from '../testing/function-client';
import type { Person } from '../testing/people';
import { looksAt, recordsOf } from './record';
import { delays, draw, INSTANCES, PEOPLE, SEED } from './seed';
import { createStorm, DAILY_LIMIT, faultsIn, type Storm } from './storm';

const BURST = 6;

/**
 * Every second of a person's first three requests is told that its token is no good, and gets no other: it takes its code
 * back, which the next one asks with.
 */
const delaysAndLostTokens: FaultFor = (step, target) => {
  const { requestId } = target;
  const isUnlucky = /-[123]$/.test(requestId) && (draw(requestId)[0] ?? 0) < 0x80;
  if (isUnlucky && step === 'check') return 'errcode:42001';
  if (isUnlucky && step === 'stable_token') return 'http_500';
  return delays(step, target);
};

let client: FunctionClient;
afterEach(() => client.close());

/** Four times the same question at once, then more codes at once than the day allows, then each code again. */
async function storm(person: Person, name: string): Promise<Storm> {
  const { newCode, ask, calm } = createStorm(client, person, name);
  const first = newCode();
  await Promise.all([ask(first), ask(first), ask(first), ask(first)]);
  const burst = Array.from({ length: BURST }, () => newCode());
  await Promise.all([...burst, first].map(ask));
  return calm();
}

test.each(['https', 'openapi'] as const)(
  'no interleaving asks twice, exceeds the limit, tells two stories, or loses a record: %s',
  async (transport) => {
    process.stdout.write(`race: ${PEOPLE} people, ${INSTANCES} processes, ${transport}, RACE_SEED=${SEED}\n`);
    client = await startFunctionClient({
      instances: INSTANCES,
      settings: { openapiOffered: transport === 'openapi' },
      functionEnv: { REALNAME_DAILY_LIMIT: String(DAILY_LIMIT), REALNAME_TRANSPORT: transport },
      faultFor: delaysAndLostTokens,
    });
    const people = Array.from({ length: PEOPLE }, () => client.newPerson());
    const storms = await Promise.all(
      people.map((person, index) => storm(person, `race-${transport}-${SEED}-${index}`)),
    );
    const records = recordsOf(client);
    const wrong = storms.flatMap((each, index) => {
      const notAsked =
        looksAt(client, each.codes[0]?.code ?? '') === 1 ? [] : ['WeChat was not asked about the first code'];
      const faults = [...faultsIn(client, each, records.get(each.person.openid)), ...notAsked];
      return faults.map((fault) => `person ${index}: ${fault}`);
    });
    expect(wrong).toEqual([]);
  },
);
