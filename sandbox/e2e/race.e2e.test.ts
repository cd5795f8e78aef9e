import { createHash } from 'node:crypto';
import type { RealNameResponse } from '../../contract';
import type { FaultFor } from '../wire/faults';
import { gist, startFunctionClient, type FunctionClient } from './function-client';
import type { Person } from './people';

const PEOPLE = Number(process.env['RACE_PEOPLE'] ?? 500);
const INSTANCES = 8;
const DAILY_LIMIT = 3;
const BURST = 6;
const FIRST_SEED = Number(process.env['RACE_SEED'] ?? Date.now() % 1_000_000);

const RUNS = [
  [FIRST_SEED, 'https'],
  [FIRST_SEED + 1, 'openapi'],
] as const;

/** Half of all waits take no time, most of the others a few milliseconds, some longer. */
function msOf(dice: number, length: number): number {
  if (dice < 0x80) return 0;
  return Math.floor((length / 0x100) * (dice < 0xf0 ? 8 : 60));
}

/**
 * How long a request is held up before and after each of its steps. It follows from the request's id, which holds the
 * seed: the same seed holds the same steps up for as long, in whatever order they come.
 */
const delays: FaultFor = (step, { requestId, nthOfAll }) => {
  const [beforeDice = 0, before = 0, afterDice = 0, after = 0] = createHash('sha256')
    .update(`${requestId} ${step} ${nthOfAll}`)
    .digest();
  const [beforeMs, afterMs] = [msOf(beforeDice, before), msOf(afterDice, after)];
  return beforeMs + afterMs === 0 ? undefined : { beforeMs, afterMs };
};

let client: FunctionClient;
afterEach(() => client.close());

/** Four times the same question at once, then more codes at once than the day allows, then the first code again. */
async function storm(person: Person, name: string) {
  let asked = 0;
  const answers = new Map<string, RealNameResponse[]>();
  const ask = async (code: string): Promise<void> => {
    asked += 1;
    const answer = await client.check(person, code, {}, `${name}-${asked}`);
    answers.set(code, [...(answers.get(code) ?? []), answer]);
  };
  const first = client.authorize(person);
  await Promise.all([ask(first), ask(first), ask(first), ask(first)]);
  const burst = Array.from({ length: BURST }, () => client.authorize(person));
  await Promise.all([...burst, first].map(ask));
  await ask(first);
  return { codes: [first, ...burst], answers };
}

test.each(RUNS)(
  'no interleaving asks twice, exceeds the limit, tells two stories, or loses a record: %d, %s',
  async (seed, transport) => {
    process.stdout.write(`race: ${PEOPLE} people, ${INSTANCES} processes, ${transport}, RACE_SEED=${seed}\n`);
    client = await startFunctionClient({
      instances: INSTANCES,
      settings: { timeLimitMs: 20_000, openapiOffered: transport === 'openapi' },
      functionEnv: { REALNAME_DAILY_LIMIT: String(DAILY_LIMIT), REALNAME_TRANSPORT: transport },
      faultFor: delays,
    });
    const people = Array.from({ length: PEOPLE }, () => client.newPerson());
    const storms = await Promise.all(people.map((person, index) => storm(person, `race-${seed}-${index}`)));
    const wrong: string[] = [];
    storms.forEach(({ codes, answers }, index) => {
      const calls = codes.map((code) => client.sandbox.wechatApi.checksOf(code).length);
      if (calls[0] !== 1 || calls.some((count) => count > 1)) wrong.push(`person ${index}: calls ${calls.join()}`);
      if (calls.reduce((sum, count) => sum + count) !== DAILY_LIMIT)
        wrong.push(`person ${index}: ${calls.join()} in all`);
      for (const given of answers.values()) {
        const stories = new Set(given.map((response) => JSON.stringify(response.ok ? response : response.error.code)));
        if (stories.size !== 1) wrong.push(`person ${index}: ${[...stories].join(' / ')}`);
      }
      const said = [...answers.values()].map(([answer]) => (answer === undefined ? '' : gist(answer))).sort();
      const expected = [
        ...Array<string>(1 + BURST - DAILY_LIMIT).fill('RATE_LIMITED'),
        ...Array<string>(DAILY_LIMIT).fill('verified'),
      ];
      if (said.join() !== expected.join()) wrong.push(`person ${index}: ${said.join()}`);
    });
    expect(wrong).toEqual([]);

    const own = new Set(people.map(({ openid }) => openid));
    const records = client.sandbox.database
      .documents('realname_verifications')
      .filter(({ _id }) => own.has(String(_id)));
    expect(records).toHaveLength(PEOPLE);
    const complete = records.filter(({ outcome, attempts, results }) => {
      const [reserved, settled] = [attempts, results].map((entries) => (entries as unknown[]).length);
      return outcome === 'verified' && reserved === DAILY_LIMIT && settled === DAILY_LIMIT;
    });
    expect(complete).toHaveLength(PEOPLE);
  },
  300_000,
);
