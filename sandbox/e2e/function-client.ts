import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { parseResponse, type RealNameResponse } from '../../contract';
import { startSandbox, type Sandbox, type SandboxOptions } from '../sandbox';
import type { AgreedEnding } from '../settings';
import { findSecrets } from './find-secrets';
import { madeUpPerson, type Person } from './people';

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
   * All that leaves the function's hands: logs, stored documents, answers, errors, its requests to the database as they
   * were sent, and the others as traced.
   */
  outputs(): string;
  /** Whatever was confidential in what this client sent. */
  readonly confidential: ReadonlySet<string>;
  /** Ends everything, and fails if anything confidential showed anywhere. */
  close(): Promise<void>;
}

/**
 * The same tests elsewhere: `FUNCTION_NODE=/path/to/node16` runs the functions on an older runtime of WeChat Cloud,
 * `FUNCTION_DIST=.cache/unbundled` runs another build of them.
 */
const given = (option: 'nodePath' | 'distDir', variable: string): Partial<SandboxOptions> => {
  const value = process.env[variable];
  return value === undefined ? {} : { [option]: path.resolve(value) };
};

let people = 0;

export async function startFunctionClient(options: SandboxOptions = {}): Promise<FunctionClient> {
  const answers: unknown[] = [];
  const databaseRequests: string[] = [];
  const secrets = { REALNAME_HASH_SECRET: randomBytes(32).toString('hex'), REALNAME_RECEIPT_SECRET: RECEIPT_SECRET };
  const sandbox = await startSandbox({
    onComplaint: () => undefined,
    onDatabaseRequest: (body) => databaseRequests.push(body),
    ...given('nodePath', 'FUNCTION_NODE'),
    ...given('distDir', 'FUNCTION_DIST'),
    ...options,
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
      const call = sandbox.callFunction({ name: 'realname', data, openid: person.openid, requestId });
      const { result } = await call.catch((error: unknown) => {
        answers.push(String(error));
        throw error;
      });
      answers.push(result);
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
    outputs() {
      const documents = sandbox.database.collections.map((name) => sandbox.database.documents(name));
      return JSON.stringify([sandbox.functionLog, documents, answers, databaseRequests, sandbox.trace.events]);
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
 * when the sandbox had something to complain about. Which value it was, the error does not say.
 */
function refuseLeaks(client: FunctionClient): void {
  const secrets = [...client.confidential, ...client.sandbox.wechatApi.tokens.confidential];
  const leaked = findSecrets(client.outputs(), secrets);
  if (leaked.length > 0) throw new Error(`${leaked.length} confidential values showed in what left the function.`);
  if (client.sandbox.complaints.length > 0) throw new Error(client.sandbox.complaints.join('\n'));
}
