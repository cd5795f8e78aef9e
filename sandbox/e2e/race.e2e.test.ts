import type { RealNameResponse } from '../../contract';
import type { Fault } from '../settings';
import { gist, startFunctionClient, type FunctionClient } from './function-client';
import type { Person } from './people';

const PEOPLE = Number(process.env['RACE_PEOPLE'] ?? 500);
const INSTANCES = 8;
const DAILY_LIMIT = 3;
const BURST = 6;
const FIRST_SEED = Number(process.env['RACE_SEED'] ?? Date.now() % 1_000_000);
const SEEDS = [FIRST_SEED, FIRST_SEED + 1];

/** mulberry32: small, good enough to spread delays, and the same again for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

let random = randomFrom(FIRST_SEED);
/** Each request to the outside is an await of the function: most are late by a few milliseconds, some by more. */
const delay = (): Fault | undefined => {
  const dice = random();
  if (dice < 0.5) return undefined;
  return `slow:${Math.floor(dice < 0.95 ? random() * 8 : random() * 60)}`;
};

let client: FunctionClient;
beforeAll(async () => {
  client = await startFunctionClient({
    instances: INSTANCES,
    settings: { timeLimitMs: 20_000 },
    functionEnv: { REALNAME_DAILY_LIMIT: String(DAILY_LIMIT) },
    faultFor: (step) => (step === 'call_function' ? undefined : delay()),
  });
});
afterAll(() => client.close());

/** Four times the same question at once, then more codes at once than the day allows, then the first code again. */
async function storm(person: Person): Promise<{ codes: string[]; answers: Map<string, RealNameResponse[]> }> {
  const answers = new Map<string, RealNameResponse[]>();
  const ask = async (code: string): Promise<void> => {
    const answer = await client.check(person, code);
    answers.set(code, [...(answers.get(code) ?? []), answer]);
  };
  const first = client.authorize(person);
  await Promise.all([ask(first), ask(first), ask(first), ask(first)]);
  const burst = Array.from({ length: BURST }, () => client.authorize(person));
  await Promise.all([...burst, first].map(ask));
  await ask(first);
  return { codes: [first, ...burst], answers };
}

test.each(SEEDS)(
  'no interleaving asks twice, exceeds the limit, tells two stories, or loses a record: %d',
  async (seed) => {
    process.stdout.write(`race: ${PEOPLE} people, ${INSTANCES} processes, RACE_SEED=${seed}\n`);
    random = randomFrom(seed);
    const people = Array.from({ length: PEOPLE }, () => client.newPerson());
    const storms = await Promise.all(people.map(storm));
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
