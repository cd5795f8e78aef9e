import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { RECEIPT_SECRET as SECRET, startFunctionClient, type FunctionClient } from './function-client';

const EXAMPLE = path.join(__dirname, '..', '..', 'docs', 'examples', 'verify-receipt.mjs');

let client: FunctionClient;
beforeAll(async () => {
  client = await startFunctionClient();
});
afterAll(() => client.close());

const verify = (receipt: string, env: object = {}) =>
  spawnSync(process.execPath, [EXAMPLE], {
    input: receipt,
    encoding: 'utf8',
    env: { ...process.env, REALNAME_RECEIPT_SECRET: SECRET, REALNAME_APPID: client.sandbox.appid, ...env },
  });

test('the documented back end accepts the receipt of a verified person, and learns who it is', async () => {
  const person = client.newPerson();
  const response = await client.verify(person);
  const { receipt = '', id } = (response.ok ? response.verification : null) ?? {};
  expect(JSON.parse(verify(receipt).stdout)).toEqual({ openid: person.openid, verificationId: id });

  const [header = '', payload = '', signature = ''] = receipt.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  const forged = Buffer.from(JSON.stringify({ ...claims, sub: 'oOther' })).toString('base64url');
  const unsigned = Buffer.from('{"alg":"none"}').toString('base64url');
  for (const bad of [`${header}.${forged}.${signature}`, `${unsigned}.${forged}.`, 'x', '']) {
    expect(verify(bad).status).toBe(1);
  }
  expect(verify(receipt, { REALNAME_APPID: 'wxOther' }).status).toBe(1);
  expect(verify(receipt, { REALNAME_RECEIPT_SECRET: SECRET.toUpperCase() }).status).toBe(1);
});

test('status gives a receipt, and a mismatch none', async () => {
  const person = client.newPerson();
  await client.verify(person);
  expect(await client.call(person, { action: 'status' })).toHaveProperty('verification.receipt');
  await client.verify(person, 'id_mismatch');
  expect(await client.call(person, { action: 'status' })).not.toHaveProperty('verification.receipt');
});

test('the example of a business books for the verified person alone', async () => {
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
