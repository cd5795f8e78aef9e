import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { parseResponse, type RealNameResponse } from '../../contract';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/sandbox';
import type { AgreedEnding } from '../../sandbox/shared/settings';
import { secretFinder } from './find-secrets';
import { nodeOfVersion } from '../runtimes/node-runtimes';
import { madeUpPerson, type Person } from './people';
import { RUN } from './run';

export const CONSENT = { version: '2026-01' };
export const RECEIPT_SECRET = randomBytes(32).toString('hex');

/** Drives the built function `realname` as the mini-program does, and remembers what must never show anywhere. */
export interface FunctionClient {
  readonly sandbox: Sandbox;
  /** Someone whom this client has not seen. */
  newPerson(): Person;
  authorize(person: Person, ending?: AgreedEnding): string;
  /** @param requestId to know the request again by; a random one where absent */
  call(person: Person, data: unknown, requestId?: string): Promise<RealNameResponse>;
  check(person: Person, code: string, change?: object, requestId?: string): Promise<RealNameResponse>;
  /** A new code and a check with it. */
  verify(person: Person, ending?: AgreedEnding): Promise<RealNameResponse>;
  /**
   * Everything that leaves the function, by kind: logs, stored documents, answers and errors, its requests to the database as
   * they were sent, and its other requests as they were traced.
   */
  outputs(): Readonly<Record<string, string>>;
  /** With a standing clock: moves it on to the next deadline of the function that serves this request. */
  letTimePass(requestId: string, leastMs?: number): void;
  /** Whatever was confidential in what this client sent. */
  readonly confidential: ReadonlySet<string>;
  /** Ends everything, and fails if anything confidential showed anywhere. */
  close(): Promise<void>;
}

/** Where this run of the tests finds the functions, and what they run on. */
async function functionsOfThisRun(): Promise<Partial<SandboxOptions>> {
  const { functionDist, nodeVersion } = RUN;
  return {
    ...(functionDist === undefined ? {} : { distDir: path.resolve(functionDist) }),
    ...(nodeVersion === undefined ? {} : { nodePath: await nodeOfVersion(nodeVersion) }),
  };
}

/** Long enough for any busy machine. Tests about deadlines use a standing clock instead. */
export const TIME_LIMIT_MS = 60_000;
/** Tells deadlines from the SDK's own timers: with the limit above, every deadline of the function is further away. */
const LEAST_MS = 10_000;

let people = 0;

export async function startFunctionClient(options: SandboxOptions = {}): Promise<FunctionClient> {
  const answers: unknown[] = [];
  const databaseRequests: string[] = [];
  const secrets = { REALNAME_HASH_SECRET: randomBytes(32).toString('hex'), REALNAME_RECEIPT_SECRET: RECEIPT_SECRET };
  const sandbox = await startSandbox({
    onComplaint: () => undefined,
    onDatabaseRequest: (body) => databaseRequests.push(body),
    onAnswer: (answer) => answers.push(answer),
    ...(await functionsOfThisRun()),
    ...options,
    settings: { timeLimitMs: TIME_LIMIT_MS, ...options.settings },
    functionEnv: { ...secrets, ...options.functionEnv },
  });
  const confidential = new Set<string>(Object.values(secrets));

  const client: FunctionClient = {
    sandbox,
    confidential,
    newPerson() {
      people += 1;
      const person = madeUpPerson(people);
      [person.realName, person.credId].forEach((value) => confidential.add(value));
      return person;
    },
    authorize(person, ending = 'verified') {
      const code = sandbox.authorize({ openid: person.openid, ending });
      confidential.add(code);
      return code;
    },
    async call(person, data, requestId) {
      const { result } = await sandbox.callFunction({ name: 'realname', data, openid: person.openid, requestId });
      const response = parseResponse(result);
      if (response === undefined) throw new Error('The function answered outside its contract.');
      return response;
    },
    check(person, code, change = {}, requestId) {
      const { realName, credId } = person;
      [realName, credId].forEach((value) => confidential.add(value));
      const request = { action: 'check', realName, credId, code, consent: CONSENT, ...change };
      return client.call(person, request, requestId);
    },
    verify: (person, ending) => client.check(person, client.authorize(person, ending)),
    letTimePass(requestId, leastMs = LEAST_MS) {
      sandbox.moveClock(requestId, leastMs);
    },
    outputs() {
      const documents = sandbox.database.collections.map((name) => sandbox.database.documents(name));
      const outputs = {
        'the log': sandbox.functionLog,
        'a stored document': documents,
        'an answer': answers,
        'a request to the database': databaseRequests,
        'the diagram': sandbox.trace.events,
      };
      return Object.fromEntries(Object.entries(outputs).map(([what, all]) => [what, JSON.stringify(all)]));
    },
    async close() {
      await sandbox.close();
      refuseLeaks(client);
    },
  };
  return client;
}

/** The error's code, or the outcome: one word for what a response says. */
export const gist = (response: RealNameResponse): string =>
  response.ok ? (response.verification?.outcome ?? 'none') : response.error.code;

/**
 * Throws when a name, an ID number or a code of these clients shows in a log line, a stored document or an answer, or
 * when the sandbox had something to complain about. The error says where, and not which it was.
 */
function refuseLeaks(client: FunctionClient): void {
  const secrets = [...client.confidential, ...client.sandbox.wechatApi.tokens.confidential];
  const find = secretFinder(secrets);
  const leaks = Object.entries(client.outputs()).flatMap(([what, text]) => {
    const { length } = find(text);
    return length === 0 ? [] : [`Confidential values showed in ${what}: ${length}.`];
  });
  if (leaks.length > 0) throw new Error(leaks.join('\n'));
  if (client.sandbox.complaints.length > 0) throw new Error(client.sandbox.complaints.join('\n'));
}
