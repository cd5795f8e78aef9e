import { OUTCOMES } from '../contract';
import type { ForgedReply } from '../sandbox/wire/scripted-fault';
import type { FaultStep } from '../sandbox/shared/settings';
import { CONSENT, gist, startFunctionClient, type FunctionClient } from './testing/function-client';
import { timesIn } from './testing/function-times';

const TRANSPORTS = ['openapi', 'https'] as const;

/** verify_openid, verify_real_name, what the function must answer. */
const REPLIES = [
  ['V_OP_NM_MA', 'V_NM_ID_MA', 'verified'],
  ['V_OP_NM_MA; V_OP_NM_MA', ';V_NM_ID_MA ', 'verified'],
  ['V_OP_NM_MA', 'V_NM_ID_UM', 'id_mismatch'],
  ['V_OP_NM_MA', 'V_NM_ID_TYPE_UM', 'id_type_mismatch'],
  ['V_OP_NM_MA', 'V_NM_ID_UM;V_NM_ID_TYPE_UM', 'id_type_mismatch'],
  ['V_OP_NM_UM', '', 'name_mismatch'],
  ['V_OP_NM_UM', 'V_NM_ID_MA', 'name_mismatch'],
  ['V_OP_NA', '', 'no_real_name'],
  ['V_OP_NA', 'V_NM_ID_MA', 'no_real_name'],
  ['V_OP_NM_MA;V_OP_NM_UM', 'V_NM_ID_MA', 'inconclusive'],
  ['V_OP_NM_MA', 'V_NM_ID_MA;V_NM_ID_UM', 'inconclusive'],
  ['V_OP_NM_MA', 'V_NM_ID_MA;V_NM_ID_TYPE_UM', 'inconclusive'],
  ['V_OP_NM_MA', '', 'UNEXPECTED_REPLY'],
  ['V_OP_NM_MA', null, 'UNEXPECTED_REPLY'],
  ['V_OP_NM_MA', 'V_NM_ID_NEW', 'UNEXPECTED_REPLY'],
  ['V_OP_NEW', 'V_NM_ID_MA', 'UNEXPECTED_REPLY'],
  ['', '', 'UNEXPECTED_REPLY'],
  [1, 1, 'UNEXPECTED_REPLY'],
] as const;

describe.each(TRANSPORTS)('over %s', (transport) => {
  let client: FunctionClient;
  let fault: ForgedReply | undefined;
  const upstream: FaultStep = transport === 'openapi' ? 'openapi' : 'check';

  beforeAll(async () => {
    client = await startFunctionClient({
      settings: { openapiOffered: transport === 'openapi' },
      functionEnv: { REALNAME_TRANSPORT: transport },
      faultFor: (step) => (step === upstream ? fault : undefined),
    });
  });
  beforeEach(() => {
    fault = undefined;
  });
  afterAll(async () => {
    await client.close();
  });

  test.each(OUTCOMES)('a check that ends as %s is stored and then answered so', async (ending) => {
    const person = client.newPerson();
    const response = await client.verify(person, ending);
    expect(gist(response)).toBe(ending);
    const kept = (response.ok ? response.verification : null) ?? {};
    const stored = client.sandbox.database.documents('realname_verifications');
    expect(stored.find(({ _id }) => _id === person.openid)).toMatchObject({ ...kept, consentVersion: '2026-01' });
    expect(kept).not.toHaveProperty('receipt');
    expect(await client.call(person, { action: 'status' })).toEqual({ ok: true, verification: kept });
  });

  test.each(REPLIES)(
    'WeChat answers %j and %j: the outcome is %s',
    async (verify_openid, verify_real_name, expected) => {
      fault = { reply: { errcode: 0, errmsg: 'ok', verify_openid, verify_real_name } };
      expect(gist(await client.verify(client.newPerson()))).toBe(expected);
    },
  );

  test.each([{}, [], null, 'ok', 7, { errcode: '0' }])(
    'WeChat answers %j, which is no reply: the answer is an error, no outcome',
    async (reply) => {
      fault = { reply };
      // The SDK itself takes null for a failure of the platform.
      const expected = transport === 'openapi' && reply === null ? 'UPSTREAM_BUSY' : 'UNEXPECTED_REPLY';
      expect(gist(await client.verify(client.newPerson()))).toBe(expected);
    },
  );
});

describe('a cloud call that is not offered', () => {
  test('without a secret for HTTPS is answered NOT_PERMITTED, and the code stays good', async () => {
    const client = await startFunctionClient({ functionEnv: { REALNAME_APP_SECRET: '' } });
    const person = client.newPerson();
    const code = client.authorize(person);
    expect(gist(await client.check(person, code))).toBe('NOT_PERMITTED');
    client.sandbox.settings.openapiOffered = true;
    expect(gist(await client.check(person, code))).toBe('verified');
    await client.close();
  });

  test('is tried once in ten minutes', async () => {
    const client = await startFunctionClient();
    await client.verify(client.newPerson());
    await client.verify(client.newPerson());
    expect(client.sandbox.roundTrips.map(({ openapi }) => openapi)).toEqual([1, 0]);
    await client.close();
  });
});

describe('a token that WeChat no longer takes', () => {
  test('is replaced once, within the same request', async () => {
    let refusals = 0;
    const client = await startFunctionClient({
      functionEnv: { REALNAME_TRANSPORT: 'https' },
      faultFor: (step) => {
        if (step !== 'check' || refusals === 1) return undefined;
        refusals += 1;
        return 'errcode:42001';
      },
    });
    expect(gist(await client.verify(client.newPerson()))).toBe('verified');
    expect(client.sandbox.roundTrips[0]?.all.filter((operation) => operation.includes('stable_token'))).toHaveLength(2);
    await client.close();
  });
});

describe('a database that answers something else', () => {
  test.each([{}, [], null, 'ok', 7, { data: {} }, { data: { updated: '1', list: [7] } }])(
    'such as %j is a failing store, and WeChat is not asked',
    async (reply) => {
      const client = await startFunctionClient({
        faultFor: (step, { nth }) => (step === 'database' && nth === 1 ? { reply } : undefined),
      });
      const person = client.newPerson();
      expect(gist(await client.verify(person))).toBe('STORAGE_FAILED');
      expect(client.sandbox.wechatApi.checks).toEqual([]);
      await client.close();
    },
  );
});

describe('a WeChat that cannot be reached', () => {
  test('is answered UPSTREAM_BUSY, and the code stays good', async () => {
    const client = await startFunctionClient({ functionEnv: { REALNAME_API_ORIGIN: 'http://127.0.0.1:9' } });
    const person = client.newPerson();
    const response = await client.verify(person);
    expect(response).toMatchObject({ ok: false, error: { code: 'UPSTREAM_BUSY', retry: 'later' } });
    const [record] = client.sandbox.database.documents('realname_verifications');
    expect(record).toMatchObject({ _id: person.openid, attempts: [] });
    await client.close();
  });
});

describe('in real time', () => {
  test('a function answers before the platform would end it, with time to spare', async () => {
    const timeLimitMs = 1000;
    const client = await startFunctionClient({
      settings: { timeLimitMs },
      faultFor: (step) => (step === 'check' ? 'hang' : undefined),
    });
    await client.call(client.newPerson(), { action: 'status' });
    const warm = client.sandbox.functionLog.length;
    // A busy machine may hold one up, which the platform then ends; a function that waits too long is late every time.
    for (let nth = 0; nth < 5; nth += 1) await client.verify(client.newPerson()).catch(() => undefined);
    const times = timesIn(client.sandbox.functionLog.slice(warm));
    expect(Math.min(...times)).toBeLessThanOrEqual(timeLimitMs - 300);
    expect(client.sandbox.functionLog.join()).toContain('UPSTREAM_TIMEOUT');
    await client.close();
  });
});

describe('a wrong configuration', () => {
  test.each([
    ['REALNAME_TRANSPORT', 'smoke'],
    ['REALNAME_API_ORIGIN', 'http://api.weixin.qq.com'],
    ['REALNAME_DAILY_LIMIT', '0'],
    ['REALNAME_HASH_SECRET', 'short-secret-value'],
    ['REALNAME_HASH_SECRET', 'only-for-trying-0123456789abcdef'],
    ['REALNAME_HASH_SECRET', '0123456789abcdef0123456789abcdef'],
    ['REALNAME_RECEIPT_SECRET', 'short-secret-value'],
    ['REALNAME_RECEIPT_SECRET', 'only-for-trying-0123456789abcdef'],
  ])('of %s is MISCONFIGURED, with a hint in the log', async (name, value) => {
    const client = await startFunctionClient({ functionEnv: { [name]: value } });
    expect(gist(await client.call(client.newPerson(), { action: 'status' }))).toBe('MISCONFIGURED');
    const log = client.sandbox.functionLog.join('\n');
    expect(log).toContain(`"hint":"${name} must`);
    if (name.endsWith('SECRET')) expect(log).not.toContain(value);
    await client.close();
  });
});

test('a variable that nobody reads is named in the log, without its value', async () => {
  const client = await startFunctionClient({ functionEnv: { REALNAME_RECIEPT_SECRET: 'a-secret-that-nobody-reads' } });
  expect(gist(await client.call(client.newPerson(), { action: 'status' }))).toBe('none');
  expect(client.sandbox.functionLog.join('\n')).toContain('"unknownVariables":["REALNAME_RECIEPT_SECRET"]');
  expect(Object.values(client.outputs()).join()).not.toContain('a-secret-that-nobody-reads');
  await client.close();
});

test('a collection that had to be made is a warning in the log, once', async () => {
  const client = await startFunctionClient();
  await client.verify(client.newPerson());
  await client.verify(client.newPerson());
  const warnings = client.sandbox.functionLog.filter((line) => line.includes('"warning":'));
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toMatch(/realname_verifications did not exist.*set it to admin only/);
  await client.close();
});

describe('who is asked for', () => {
  let client: FunctionClient;
  beforeAll(async () => {
    client = await startFunctionClient();
  });
  afterAll(() => client.close());

  test('is the person whom WeChat names, whatever the event says', async () => {
    const [attacker, victim] = [client.newPerson(), client.newPerson()];
    await client.verify(victim);
    for (const claim of [{ openid: victim.openid }, { OPENID: victim.openid }, { user: { openId: victim.openid } }]) {
      expect(gist(await client.call(attacker, { action: 'status', ...claim }))).toBe('INVALID_INPUT');
    }
    expect(gist(await client.call(attacker, { action: 'status' }))).toBe('none');
  });

  test('must be somebody: without an openid the answer is NO_IDENTITY', async () => {
    const { result } = await client.sandbox.invoke({ name: 'realname', event: { action: 'status' } });
    expect(result).toMatchObject({ ok: false, error: { code: 'NO_IDENTITY' } });
  });

  test('cannot be a person of another mini-program that shares the environment: NO_IDENTITY, and the log says so', async () => {
    const { realName, credId } = client.newPerson();
    const event = { action: 'check', realName, credId, code: 'x', consent: CONSENT };
    const from = { openid: 'oElsewhere', appid: 'wx00000000000000ff' };
    const { result } = await client.sandbox.invoke({ name: 'realname', event, from });
    expect(result).toMatchObject({ ok: false, error: { code: 'NO_IDENTITY' } });
    const line = client.sandbox.functionLog.at(-1) ?? '';
    expect(line).toContain('"hint":"FROM_OPENID without OPENID');
    expect(line).not.toContain('oElsewhere');
  });

  test('with a code that another account authorised is answered CODE_INVALID', async () => {
    const [owner, thief] = [client.newPerson(), client.newPerson()];
    expect(gist(await client.check(thief, client.authorize(owner)))).toBe('CODE_INVALID');
  });

  test('is not verified by a record that a client wrote', async () => {
    const person = client.newPerson();
    const forged = {
      id: 'x',
      outcome: 'verified',
      checkedAt: '2026-01-01T00:00:00.000Z',
      maskedName: '张*',
      maskedCredId: 'x',
    };
    client.sandbox.database.seed('realname_verifications', [{ _id: person.openid, _openid: person.openid, ...forged }]);
    expect(gist(await client.call(person, { action: 'status' }))).toBe('MISCONFIGURED');
    expect(gist(await client.verify(person))).toBe('MISCONFIGURED');
    expect(client.sandbox.functionLog.join('\n')).toContain('set its permission to admin only');
  });
});
