import type { RealNameResponse, Verification } from '../../contract';
import type { AgreedEnding } from '../../sandbox/shared/settings';
import { gist, startFunctionClient, type FunctionClient } from '../testing/function-client';
import type { Person } from '../testing/people';
import { looksAt, recordsOf, verificationIn, type StoredRecord } from './record';
import { delays, draw, INSTANCES, PEOPLE, SEED } from './seed';
import type { FaultFor } from '../../sandbox/wire/fault-target';

const DAILY_LIMIT = 3;
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

const ENDINGS: readonly AgreedEnding[] = ['verified', 'verified', 'id_mismatch', 'name_mismatch'];
const endingOf = (name: string): AgreedEnding => ENDINGS[(draw(name)[0] ?? 0) % ENDINGS.length] ?? 'verified';

let client: FunctionClient;
afterEach(() => client.close());

interface Storm {
  readonly person: Person;
  readonly codes: readonly { readonly code: string; readonly ending: AgreedEnding }[];
  /** What was said of each code; a request that had no token has nothing to say. */
  readonly answers: ReadonlyMap<string, readonly RealNameResponse[]>;
  /** What is said of each code when all is quiet. */
  readonly last: ReadonlyMap<string, RealNameResponse>;
}

/** Four times the same question at once, then more codes at once than the day allows, then each code again. */
async function storm(person: Person, name: string): Promise<Storm> {
  let asked = 0;
  const answers = new Map<string, RealNameResponse[]>();
  const newCode = (nth: number) => {
    const ending = endingOf(`${name} code ${nth}`);
    return { code: client.authorize(person, ending), ending };
  };
  const ask = async ({ code }: { readonly code: string }): Promise<void> => {
    asked += 1;
    const answer = await client.check(person, code, {}, `${name}-${asked}`);
    if (gist(answer) !== 'UPSTREAM_BUSY') answers.set(code, [...(answers.get(code) ?? []), answer]);
  };
  const first = newCode(0);
  await Promise.all([ask(first), ask(first), ask(first), ask(first)]);
  const burst = Array.from({ length: BURST }, (_, nth) => newCode(nth + 1));
  await Promise.all([...burst, first].map(ask));
  const codes = [first, ...burst];
  const last = new Map<string, RealNameResponse>();
  for (const { code } of codes) last.set(code, await client.check(person, code, {}, `${name}-last`));
  return { person, codes, answers, last };
}

/** What is wrong with the calls and the answers. */
function faultsInAnswers({ codes, answers }: Storm): string[] {
  const wrong: string[] = [];
  const calls = codes.map(({ code }) => looksAt(client, code));
  if (calls[0] !== 1 || calls.some((count) => count > 1)) wrong.push(`calls ${calls.join()}`);
  if (calls.reduce((sum, count) => sum + count) !== DAILY_LIMIT) wrong.push(`${calls.join()} in all`);
  codes.forEach(({ code, ending }, index) => {
    const given = answers.get(code) ?? [];
    const stories = new Set(given.map((response) => JSON.stringify(response.ok ? response : response.error.code)));
    // Once a newer result is there, an older code is used: its own answer would contradict it.
    if (calls[index] === 1) stories.delete('"CODE_USED"');
    if (given.length === 0 || stories.size > 1) wrong.push(`code ${index}: ${[...stories].join(' / ')}`);
    const expected = calls[index] === 1 ? ending : 'RATE_LIMITED';
    if (given.every((each) => gist(each) !== expected)) wrong.push(`code ${index}: nobody was told ${expected}`);
  });
  return wrong;
}

/** The verification of the attempt that the database took last: only what WeChat said later may stand in its place. */
const latestIn = ({ attempts: [latest], results }: StoredRecord): Verification | undefined =>
  results.find(({ code }) => code === latest?.code)?.verification;

/** What is wrong with the record. */
function faultsInRecord({ answers, last }: Storm, record: StoredRecord | undefined): string[] {
  if (record === undefined) return ['no record'];
  const found = [...answers.values()].flat().flatMap((answer) => verificationIn(answer) ?? []);
  const results = record.results.flatMap(({ verification }) => verification ?? []);
  const wrong: string[] = [];
  if (record.attempts.length !== DAILY_LIMIT) wrong.push(`${record.attempts.length} attempts`);
  if (results.length !== DAILY_LIMIT) wrong.push(`${results.length} results`);
  if (!found.every(({ id }) => results.some((result) => result.id === id))) wrong.push('what was said is not stored');
  const kept = found.find(({ id }) => id === record.id);
  if (kept === undefined || kept.outcome !== record.outcome) wrong.push('what is kept was never said');
  const latest = latestIn(record);
  if (latest === undefined || (record.id !== latest.id && (record.checkedAt ?? '') < latest.checkedAt)) {
    wrong.push('what is kept is older than the latest');
  }
  const told = [...last.values()].flatMap((answer) => verificationIn(answer)?.id ?? []).join();
  if (told !== record.id) wrong.push('another code than the one that counts is told something');
  return wrong;
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
    const wrong = storms.flatMap((each, index) =>
      [...faultsInAnswers(each), ...faultsInRecord(each, records.get(each.person.openid))].map(
        (fault) => `person ${index}: ${fault}`,
      ),
    );
    expect(wrong).toEqual([]);
  },
);
