import { decodeProtectedHeader, jwtVerify } from 'jose';
import { gist, RECEIPT_SECRET as SECRET, startFunctionClient, type FunctionClient } from './testing/function-client';
import type { Person } from './testing/people';
import { NODE_EXAMPLE, verify, type Verdict } from './verify-receipt/languages';

const NEXT_SECRET = 'abcdefghijklmnopqrstuvwxyz012345';

let client: FunctionClient;
afterEach(() => client.close());

async function receiptFor(person: Person, reference?: string): Promise<string> {
  const response = await client.call(person, { action: 'receipt', ...(reference === undefined ? {} : { reference }) });
  return (response.ok ? response.verification?.receipt : undefined) ?? '';
}

interface Presentation {
  readonly receipt: string;
  readonly person: Person;
  readonly reference?: string;
  readonly secrets?: string;
  readonly appid?: string;
}

/** To the back end that the documents show. */
const present = ({ receipt, person, reference = 'order-7', secrets = SECRET, appid }: Presentation): Verdict =>
  verify(NODE_EXAMPLE, receipt, { secrets, appid: appid ?? client.sandbox.appid, openid: person.openid, reference });

test('a back end accepts the receipt of a verified person, for this person and this order alone', async () => {
  client = await startFunctionClient();
  const [person, other] = [client.newPerson(), client.newPerson()];
  const checked = await client.verify(person);
  const receipt = await receiptFor(person, 'order-7');
  expect(JSON.parse(present({ receipt, person }).stdout)).toEqual({
    openid: person.openid,
    reference: 'order-7',
    verificationId: checked.ok && checked.verification?.id,
    receiptId: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
  });
  expect(present({ receipt, person: other }).status).toBe(1);
  expect(present({ receipt, person, reference: 'order-8' }).status).toBe(1);
  expect(present({ receipt, person, appid: 'wxOther' }).status).toBe(1);
  expect(present({ receipt: await receiptFor(person), person }).status).toBe(1);
});

test('no two receipts are the same, and each lives for ten minutes', async () => {
  client = await startFunctionClient();
  const person = client.newPerson();
  await client.verify(person);
  const [one, other] = [await receiptFor(person, 'order-7'), await receiptFor(person, 'order-7')];
  const claims = (await jwtVerify(one, Buffer.from(SECRET))).payload;
  expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(600);
  expect((await jwtVerify(other, Buffer.from(SECRET))).payload.jti).not.toBe(claims.jti);
});

test('while secrets rotate the first signs, and a back end that has both accepts what either signed', async () => {
  client = await startFunctionClient();
  const person = client.newPerson();
  await client.verify(person);
  const old = { receipt: await receiptFor(person, 'order-7'), person, appid: client.sandbox.appid };
  const documents = client.sandbox.database.documents('realname_verifications');
  await client.close();

  const secrets = `${NEXT_SECRET},${SECRET}`;
  client = await startFunctionClient({ functionEnv: { REALNAME_RECEIPT_SECRET: secrets } });
  client.sandbox.database.seed('realname_verifications', documents);
  const receipt = await receiptFor(person, 'order-7');
  expect(decodeProtectedHeader(receipt).kid).not.toBe(decodeProtectedHeader(old.receipt).kid);
  expect(present({ receipt, person, secrets }).status).toBe(0);
  expect(present({ receipt, person, secrets: NEXT_SECRET }).status).toBe(0);
  expect(present({ receipt, person }).status).toBe(1);
  expect(present({ ...old, secrets }).status).toBe(0);
  expect(present({ ...old, secrets: NEXT_SECRET }).status).toBe(1);
});

test('a receipt is in the answer to `receipt` alone, and only for verified', async () => {
  client = await startFunctionClient();
  const person = client.newPerson();
  expect(await client.call(person, { action: 'receipt' })).toEqual({ ok: true, verification: null });
  expect(await client.verify(person)).not.toHaveProperty('verification.receipt');
  expect(await client.call(person, { action: 'status' })).not.toHaveProperty('verification.receipt');
  const mismatch = await client.verify(person, 'id_mismatch');
  expect(await client.call(person, { action: 'receipt' })).toEqual(mismatch);
  await client.call(person, { action: 'forget' });
  expect(await client.call(person, { action: 'receipt' })).toEqual({ ok: true, verification: null });
});

test('without a secret `receipt` is answered MISCONFIGURED', async () => {
  client = await startFunctionClient({ functionEnv: { REALNAME_RECEIPT_SECRET: '' } });
  const person = client.newPerson();
  expect(gist(await client.verify(person))).toBe('verified');
  expect(gist(await client.call(person, { action: 'receipt' }))).toBe('MISCONFIGURED');
  expect(client.sandbox.functionLog.at(-1)).toContain('"hint":"REALNAME_RECEIPT_SECRET is not set');
});

test('a reference that breaks its rule is answered INVALID_INPUT', async () => {
  client = await startFunctionClient();
  const person = client.newPerson();
  for (const reference of [null, '', 'a b', '订单', 'x'.repeat(65), 7]) {
    const response = await client.call(person, { action: 'receipt', reference });
    expect(response).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', retry: 'fix_input' } });
  }
});

test('the example of a business books for the verified person alone', async () => {
  client = await startFunctionClient();
  const [person, stranger] = [client.newPerson(), client.newPerson()];
  await client.verify(person);
  await client.verify(stranger, 'name_mismatch');
  const book = async (openid: string) =>
    (await client.sandbox.callFunction({ name: 'appointment', data: { day: '2030-01-02' }, openid })).result;
  expect(await book(person.openid)).toMatchObject({ ok: true, appointment: { day: '2030-01-02' } });
  expect(await book(person.openid)).toMatchObject({ ok: true });
  expect(await book(stranger.openid)).toMatchObject({ ok: false, error: { code: 'NOT_VERIFIED' } });
  expect(await book('oNobody')).toMatchObject({ ok: false, error: { code: 'NOT_VERIFIED' } });
  expect(client.sandbox.database.documents('appointments')).toHaveLength(1);
  await client.call(person, { action: 'forget' });
  expect(await book(person.openid)).toMatchObject({ ok: false, error: { code: 'NOT_VERIFIED' } });
});
