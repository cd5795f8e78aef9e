import type { RealNameResponse, Verification } from '../../contract';
import type { AgreedEnding } from '../../sandbox/shared/settings';
import { gist, type FunctionClient } from '../testing/function-client';
import type { Person } from '../testing/people';
import { looksAt, verificationIn, type StoredRecord } from './record';
import { draw } from './seed';

/** How many codes of a person WeChat may be asked about in a day. */
export const DAILY_LIMIT = 3;

interface Code {
  readonly code: string;
  readonly ending: AgreedEnding;
}

/** What became of a person's simultaneous checks. */
export interface Storm {
  readonly person: Person;
  readonly codes: readonly Code[];
  /** What was said of each code. */
  readonly answers: ReadonlyMap<string, readonly RealNameResponse[]>;
  /** What is said of each code when all is quiet. */
  readonly last: ReadonlyMap<string, RealNameResponse>;
}

/** Answers to requests that could not ask WeChat and left their code as it was: they say nothing of it. */
const SAYS_NOTHING = ['UPSTREAM_BUSY', 'STORAGE_FAILED'];
const ENDINGS: readonly AgreedEnding[] = ['verified', 'verified', 'id_mismatch', 'name_mismatch'];
const endingOf = (name: string): AgreedEnding => ENDINGS[(draw(name)[0] ?? 0) % ENDINGS.length] ?? 'verified';

/** Asks on behalf of one person, and remembers what was said. */
export function createStorm(client: FunctionClient, person: Person, name: string) {
  const codes: Code[] = [];
  const answers = new Map<string, RealNameResponse[]>();
  let asked = 0;
  const newCode = (): Code => {
    const ending = endingOf(`${name} code ${codes.length}`);
    const code = { code: client.authorize(person, ending), ending };
    codes.push(code);
    return code;
  };
  const ask = async ({ code }: Code): Promise<void> => {
    asked += 1;
    const answer = await client.check(person, code, {}, `${name}-${asked}`);
    if (!SAYS_NOTHING.includes(gist(answer))) answers.set(code, [...(answers.get(code) ?? []), answer]);
  };
  /** Asks for each code once more, one after the other. */
  const calm = async (): Promise<Storm> => {
    const last = new Map<string, RealNameResponse>();
    for (const { code } of codes) last.set(code, await client.check(person, code, {}, `${name}-last`));
    return { person, codes, answers, last };
  };
  return { newCode, ask, calm };
}

/** What is wrong with the calls to WeChat and with what was said, in words. */
function faultsInAnswers(client: FunctionClient, { codes, answers, last }: Storm): string[] {
  const wrong: string[] = [];
  const calls = codes.map(({ code }) => looksAt(client, code));
  if (calls.some((count) => count > 1)) wrong.push(`calls ${calls.join()}`);
  if (calls.reduce((sum, count) => sum + count) !== DAILY_LIMIT) wrong.push(`${calls.join()} in all`);
  codes.forEach(({ code, ending }, index) => {
    const given = [...(answers.get(code) ?? []), last.get(code)].flatMap((answer) => answer ?? []);
    const stories = new Set(given.map((response) => JSON.stringify(response.ok ? response : response.error.code)));
    // Once a newer result is there, an older code is used: its own answer would contradict it.
    if (calls[index] === 1) stories.delete('"CODE_USED"');
    if (stories.size > 1) wrong.push(`code ${index}: ${[...stories].join(' / ')}`);
    const expected = calls[index] === 1 ? ending : 'RATE_LIMITED';
    if (given.every((each) => gist(each) !== expected)) wrong.push(`code ${index}: nobody was told ${expected}`);
  });
  return wrong;
}

/** The verification of the attempt that the database took last: only what WeChat said later may stand in its place. */
const latestIn = ({ attempts: [latest], results }: StoredRecord): Verification | undefined =>
  results.find(({ code }) => code === latest?.code)?.verification;

function faultsInRecord({ answers, last }: Storm, record: StoredRecord | undefined): string[] {
  if (record === undefined) return ['no record'];
  const found = [...[...answers.values()].flat(), ...last.values()].flatMap((answer) => verificationIn(answer) ?? []);
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

/** Whether anything was asked twice, counted wrong, told in two ways, or lost. */
export const faultsIn = (client: FunctionClient, storm: Storm, record: StoredRecord | undefined): readonly string[] => [
  ...faultsInAnswers(client, storm),
  ...faultsInRecord(storm, record),
];
