import { createHash, randomBytes } from 'node:crypto';
import { parseConfig } from '../cloudfunctions/realname/config';
import { createRunRequest } from '../cloudfunctions/realname/actions/run-request';
import { createHandler } from '../cloudfunctions/realname/handler';
import type { Transport } from '../cloudfunctions/realname/upstream/transport';
import type { PersonRecord } from '../cloudfunctions/realname/store/person-record';
import type { VerificationStore } from '../cloudfunctions/realname/store/verification-store';
import { madeUpPerson } from '../e2e/testing/people';

let record: PersonRecord | undefined;

/** A database that answers at once and stores the last verification alone. */
const store: VerificationStore = {
  find: () => Promise.resolve(record),
  reserve: () => Promise.resolve({ kind: 'reserved' }),
  settle: (openid, _attempt, _result, kept) => {
    record = { ...kept, _id: openid, attempts: [], results: [] };
    return Promise.resolve(true);
  },
  release: () => Promise.resolve(),
  forget: () => Promise.resolve(),
  tidy: () => Promise.resolve({ byClients: false }),
};
const transport: Transport = {
  ask: () =>
    Promise.resolve({
      kind: 'answered',
      verifyOpenid: 'V_OP_NM_MA',
      verifyRealName: 'V_NM_ID_MA',
    }),
  warm: () => Promise.resolve(),
};

const person = madeUpPerson(1);
const event = {
  action: 'check',
  realName: person.realName,
  credId: person.credId,
  code: 'c'.repeat(64),
  consent: { version: '1' },
};
const receiptEvent = { action: 'receipt', reference: 'order-1' };

/** The function's own work on one check and its receipt, with a database and a WeChat that cost nothing. */
export function createBareCheck(): () => Promise<void> {
  const newId = (): string => 'id';
  const main = createHandler(
    parseConfig({ REALNAME_RECEIPT_SECRET: randomBytes(32).toString('base64url') }),
    (config) =>
      createRunRequest({ config, store, transport, now: () => Date.now(), newId }, () => ({
        OPENID: person.openid,
        APPID: 'wx0123456789abcdef',
      })),
    { readerOf: () => undefined, run: () => Promise.resolve([]) },
    { elapsed: () => performance.now(), newId, logger: () => undefined },
  );
  const call = async (sent: object): Promise<void> => {
    const response = await main(sent, { request_id: 'bench', time_limit_in_ms: 3000 });
    if (!response.ok) throw new Error(`The function failed: ${response.error.code}`);
  };
  return async () => {
    await call(event);
    await call(receiptEvent);
  };
}

/** A measure of the machine itself: the time for a hundred SHA-256 of the same event. */
export function hundredHashes(): void {
  const text = JSON.stringify(event);
  for (let turn = 0; turn < 100; turn += 1) createHash('sha256').update(text).digest('hex');
}
