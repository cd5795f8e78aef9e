/** The function over TLS, where it has to tell a handshake under way from a request that may have been read. */
import type { SandboxOptions } from '../sandbox/sandbox';
import { gist, startFunctionClient, type FunctionClient } from './testing/function-client';
import type { FaultFor } from '../sandbox/wire/fault-target';

let client: FunctionClient;
afterEach(() => client.close());

async function start(options: SandboxOptions = {}): Promise<void> {
  client = await startFunctionClient({
    ...options,
    tls: true,
    functionEnv: { REALNAME_TRANSPORT: 'https', ...options.functionEnv },
  });
}

/** A check that meets a fault, and the same again without. */
async function askTwice(faultFor: FaultFor): Promise<{ code: string; said: string[] }> {
  let failing = true;
  await start({ faultFor: (...asked) => (failing ? faultFor(...asked) : undefined) });
  const person = client.newPerson();
  const code = client.authorize(person);
  const first = gist(await client.check(person, code));
  failing = false;
  return { code, said: [first, gist(await client.check(person, code))] };
}

test('a person is verified', async () => {
  await start();
  expect(gist(await client.verify(client.newPerson()))).toBe('verified');
  expect(client.sandbox.roundTrips[0]?.https).toBe(2);
});

test('a connection that was refused before its handshake has delivered nothing: the code stays good', async () => {
  const { code, said } = await askTwice((step) => (step === 'stable_token' ? { closes: 'wechat-api' } : undefined));
  expect(said).toEqual(['UPSTREAM_BUSY', 'verified']);
  expect(client.sandbox.wechatApi.checksOf(code)).toHaveLength(1);
});

test('a connection that was reset after its handshake may have delivered the code: it is used', async () => {
  const { code, said } = await askTwice((step) => (step === 'check' ? 'reset_before_read' : undefined));
  expect(said).toEqual(['UPSTREAM_BUSY', 'CODE_USED']);
  expect(client.sandbox.wechatApi.checksOf(code)).toEqual([expect.not.objectContaining({ errcode: 0 })]);
});

test('a server that nobody vouches for is told nothing: the code stays good', async () => {
  await start({ functionEnv: { NODE_EXTRA_CA_CERTS: '' } });
  const person = client.newPerson();
  expect(gist(await client.verify(person))).toBe('UPSTREAM_BUSY');
  expect(client.sandbox.roundTrips[0]?.https).toBe(0);
  const [record] = client.sandbox.database.documents('realname_verifications');
  expect(record).toMatchObject({ _id: person.openid, attempts: [] });
});
