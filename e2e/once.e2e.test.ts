import { until } from '../sandbox/testing/until';
import { gist, startFunctionClient, TIME_LIMIT_MS, type FunctionClient } from './testing/function-client';
import { gate } from './testing/gate';
import { madeUpPerson } from './testing/people';

const DAY_MS = 24 * 3_600_000;
const PEOPLE = 'realname_verifications';
/** No request reads the database so often, but one that waits for another one's result. */
const WAITING_READ = 8;

let client: FunctionClient;
afterEach(async () => {
  await client.close();
});

const checksOf = (code: string): number => client.sandbox.wechatApi.checksOf(code).length;
const recordOf = (openid: string) => client.sandbox.database.documents(PEOPLE).find(({ _id }) => _id === openid);

describe('a code', () => {
  test('that is sent again returns the stored verification, without asking WeChat', async () => {
    client = await startFunctionClient();
    const person = client.newPerson();
    const code = client.authorize(person);
    const first = await client.check(person, code);
    expect(gist(first)).toBe('verified');
    expect(await client.check(person, code)).toEqual(first);
    expect(await client.check(person, code, { realName: ` ${person.realName} ` })).toEqual(first);
    expect(checksOf(code)).toBe(1);
  });

  test('that is sent again with another name or ID number is answered CODE_USED', async () => {
    client = await startFunctionClient();
    const person = client.newPerson();
    const { realName, credId } = madeUpPerson(900);
    const code = client.authorize(person);
    await client.check(person, code);
    expect(gist(await client.check(person, code, { realName }))).toBe('CODE_USED');
    expect(gist(await client.check(person, code, { credId }))).toBe('CODE_USED');
    expect(checksOf(code)).toBe(1);
  });

  test('is answered CODE_USED once a newer code has another outcome', async () => {
    client = await startFunctionClient();
    const person = client.newPerson();
    const code = client.authorize(person);
    expect(gist(await client.check(person, code))).toBe('verified');
    const newer = await client.verify(person, 'id_mismatch');
    expect(gist(newer)).toBe('id_mismatch');
    expect(gist(await client.check(person, code))).toBe('CODE_USED');
    expect(await client.call(person, { action: 'status' })).toEqual(newer);
    expect(checksOf(code)).toBe(1);
  });

  test('returns its own verification again after another code was refused', async () => {
    client = await startFunctionClient();
    const person = client.newPerson();
    const code = client.authorize(person);
    const first = await client.check(person, code);
    expect(gist(await client.check(person, 'no-code-of-wechat'))).toBe('CODE_INVALID');
    expect(await client.check(person, code)).toEqual(first);
  });

  test('whose verification reaches the database after a newer one does not replace it, and is answered CODE_USED then', async () => {
    client = await startFunctionClient({
      instances: 2,
      // The second request to the database stores what WeChat said.
      faultFor: (step, { requestId, nth }) =>
        step === 'database' && requestId === 'older' && nth === 2 ? { beforeMs: 1000, afterMs: 0 } : undefined,
    });
    const person = client.newPerson();
    await Promise.all([client.verify(person), client.call(person, { action: 'status' })]);
    const code = client.authorize(person);
    const older = client.check(person, code, {}, 'older');
    await until(() => client.sandbox.wechatApi.checksOf(code)[0]?.errcode !== undefined);
    const newer = await client.verify(person, 'id_mismatch');
    expect(gist(await older)).toBe('verified');
    expect(await client.call(person, { action: 'status' })).toEqual(newer);
    expect(await client.call(person, { action: 'receipt' })).toEqual(newer);
    expect(gist(await client.check(person, code))).toBe('CODE_USED');
  });

  test.each([
    ['introduced', { REALNAME_HASH_SECRET: '' }, {}],
    ['changed', {}, { REALNAME_HASH_SECRET: 'abcdefghijklmnopqrstuvwxyz012345' }],
  ])(
    'is not known again once the hash secret was %s: WeChat refuses it then, and it counts',
    async (_, before, after) => {
      client = await startFunctionClient({ functionEnv: before });
      const person = client.newPerson();
      const code = client.authorize(person);
      expect(gist(await client.check(person, code))).toBe('verified');
      const record = recordOf(person.openid);
      await client.close();

      // The same code at WeChat's is used: another sandbox does not know it, and refuses it as WeChat does.
      client = await startFunctionClient({ functionEnv: { REALNAME_DAILY_LIMIT: '2', ...after } });
      client.sandbox.database.seed(PEOPLE, [record ?? {}]);
      expect(gist(await client.check(person, code))).toBe('CODE_INVALID');
      expect(recordOf(person.openid)).toMatchObject({ outcome: 'verified', id: record?.['id'] });
      expect(gist(await client.verify(person))).toBe('RATE_LIMITED');
    },
  );

  test('that is sent to two instances at once reaches WeChat once, and both requests get the same answer', async () => {
    client = await startFunctionClient({ instances: 2 });
    const person = client.newPerson();
    const code = client.authorize(person);
    const [one, other] = await Promise.all([client.check(person, code), client.check(person, code)]);
    expect(gist(one)).toBe('verified');
    expect(other).toEqual(one);
    expect(checksOf(code)).toBe(1);
  });

  test('that another instance is still asking WeChat about is answered IN_PROGRESS at the deadline', async () => {
    const asking = gate();
    client = await startFunctionClient({
      instances: 2,
      standingClock: true,
      faultFor: (step, { nth, requestId }) => {
        if (step === 'database' && nth === WAITING_READ) client.letTimePass(requestId);
        return step === 'check' ? { heldUntil: asking.opened } : undefined;
      },
    });
    const person = client.newPerson();
    const code = client.authorize(person);
    const first = client.check(person, code);
    await until(() => checksOf(code) > 0);
    expect(gist(await client.check(person, code))).toBe('IN_PROGRESS');
    asking.open();
    expect(gist(await first)).toBe('verified');
    expect(checksOf(code)).toBe(1);
  });

  test('that another instance gives up on is answered UPSTREAM_TIMEOUT to both requests', async () => {
    let isWaitedFor = false;
    let asking = '';
    client = await startFunctionClient({
      instances: 2,
      standingClock: true,
      faultFor: (step, { nth, requestId }) => {
        if (step === 'check') asking = requestId;
        if (step === 'database' && nth === WAITING_READ && !isWaitedFor) {
          isWaitedFor = true;
          client.letTimePass(asking);
        }
        return step === 'check' ? 'hang' : undefined;
      },
    });
    const person = client.newPerson();
    const code = client.authorize(person);
    const both = await Promise.all([client.check(person, code), client.check(person, code)]);
    expect(both.map(gist)).toEqual(['UPSTREAM_TIMEOUT', 'UPSTREAM_TIMEOUT']);
    expect(checksOf(code)).toBe(1);
  });

  test.each(['crash_before', 'crash_after'] as const)(
    'of a request whose process died while asking (%s) is used',
    async (crash) => {
      let crashing = true;
      client = await startFunctionClient({
        standingClock: true,
        faultFor: (step, { nth, requestId }) => {
          if (step === 'database' && nth === WAITING_READ) client.letTimePass(requestId);
          return step === 'check' && crashing ? crash : undefined;
        },
      });
      const person = client.newPerson();
      const code = client.authorize(person);
      await expect(client.check(person, code)).rejects.toMatchObject({ errCode: -504002 });
      crashing = false;
      expect(gist(await client.check(person, code))).toBe('IN_PROGRESS');
      const record = recordOf(person.openid);
      client.sandbox.database.seed(PEOPLE, [aged(record, 2 * TIME_LIMIT_MS)]);
      expect(gist(await client.check(person, code))).toBe('CODE_USED');
      expect(checksOf(code)).toBe(1);
      expect(gist(await client.verify(person))).toBe('verified');
    },
  );

  test('whose answer was lost on its way to the phone returns the same answer again', async () => {
    client = await startFunctionClient({
      faultFor: (step) => (step === 'call_function' && lost ? 'reset_after_read' : undefined),
    });
    let lost = true;
    const person = client.newPerson();
    const code = client.authorize(person);
    await expect(client.check(person, code)).rejects.toHaveProperty('errCode');
    lost = false;
    expect(gist(await client.check(person, code))).toBe('verified');
    expect(checksOf(code)).toBe(1);
  });

  test('stays good when no request could be sent with it', async () => {
    let refuse = true;
    client = await startFunctionClient({
      functionEnv: { REALNAME_TRANSPORT: 'https' },
      faultFor: (step) => (step === 'stable_token' && refuse ? 'http_500' : undefined),
    });
    const person = client.newPerson();
    const code = client.authorize(person);
    expect(gist(await client.check(person, code))).toBe('UPSTREAM_BUSY');
    expect(recordOf(person.openid)?.['attempts']).toEqual([]);
    refuse = false;
    expect(gist(await client.check(person, code))).toBe('verified');
  });

  test('is used up by an error after which WeChat may have seen it', async () => {
    client = await startFunctionClient({ faultFor: (step) => (step === 'check' ? 'http_500' : undefined) });
    const person = client.newPerson();
    const code = client.authorize(person);
    expect(gist(await client.check(person, code))).toBe('UPSTREAM_BUSY');
    expect(gist(await client.check(person, code))).toBe('CODE_USED');
    expect(checksOf(code)).toBe(1);
  });
});

test('a check that gave up while it reserved does not ask WeChat later, when its instance serves somebody else', async () => {
  const database = gate();
  client = await startFunctionClient({
    standingClock: true,
    freezes: true,
    faultFor: (step, { requestId, nth }) => {
      if (step !== 'database' || nth !== 1 || requestId !== 'given-up-1') return undefined;
      client.letTimePass(requestId);
      return { heldUntil: database.opened };
    },
  });
  await client.verify(client.newPerson());
  const person = client.newPerson();
  const code = client.authorize(person);
  expect(gist(await client.check(person, code, {}, 'given-up-1'))).toBe('STORAGE_FAILED');
  // Whatever the instance has left to do now that the database answers, it does with the next request.
  database.open();
  await database.opened;
  for (let other = 0; other < 3; other += 1) await client.call(client.newPerson(), { action: 'status' });
  expect(recordOf(person.openid)).toBeUndefined();
  expect(gist(await client.check(person, code))).toBe('verified');
  expect(checksOf(code)).toBe(1);
});

/** A record as if all in it had happened longer ago. */
function aged(record: ReturnType<typeof recordOf>, ms: number) {
  if (record === undefined) throw new Error('there is no record');
  const older = (entries: unknown) =>
    (entries as { at: number; endsAt?: number }[]).map((entry) => ({
      ...entry,
      at: entry.at - ms,
      ...(entry.endsAt === undefined ? {} : { endsAt: entry.endsAt - ms }),
    }));
  const { forgottenAt, tidyAfter } = record;
  return {
    ...record,
    attempts: older(record['attempts']),
    results: older(record['results']),
    ...(typeof forgottenAt === 'number' ? { forgottenAt: forgottenAt - ms } : {}),
    ...(typeof tidyAfter === 'number' ? { tidyAfter: tidyAfter - ms } : {}),
  };
}

describe('the daily limit', () => {
  test('answers RATE_LIMITED to the next check, with the time to wait, and still repeats earlier answers', async () => {
    client = await startFunctionClient({ functionEnv: { REALNAME_DAILY_LIMIT: '2' } });
    const person = client.newPerson();
    await client.verify(person);
    const code = client.authorize(person);
    const newest = await client.check(person, code);
    const over = client.authorize(person);
    const refused = await client.check(person, over);
    expect(refused).toMatchObject({ ok: false, error: { code: 'RATE_LIMITED', retry: 'later' } });
    const { retryAfterMs = 0 } = refused.ok ? {} : refused.error;
    expect(retryAfterMs).toBeGreaterThan(DAY_MS - 60_000);
    expect(retryAfterMs).toBeLessThanOrEqual(DAY_MS);
    expect(checksOf(over)).toBe(0);
    expect(await client.check(person, code)).toEqual(newest);

    client.sandbox.database.seed(PEOPLE, [aged(recordOf(person.openid), DAY_MS)]);
    expect(gist(await client.check(person, over))).toBe('verified');
  });

  test('is not reset by forget', async () => {
    client = await startFunctionClient({ functionEnv: { REALNAME_DAILY_LIMIT: '1' } });
    const person = client.newPerson();
    await client.verify(person);
    await client.call(person, { action: 'forget' });
    expect(gist(await client.verify(person))).toBe('RATE_LIMITED');
  });

  test('is not exceeded by twenty codes at once on four instances', async () => {
    client = await startFunctionClient({ instances: 4, functionEnv: { REALNAME_DAILY_LIMIT: '5' } });
    const person = client.newPerson();
    const codes = Array.from({ length: 20 }, () => client.authorize(person));
    const gists = (await Promise.all(codes.map((code) => client.check(person, code)))).map(gist);
    expect(gists.filter((each) => each === 'verified')).toHaveLength(5);
    expect(gists.filter((each) => each === 'RATE_LIMITED')).toHaveLength(15);
    expect(codes.map(checksOf).reduce((sum, each) => sum + each)).toBe(5);
  });
});

describe('forget', () => {
  test('erases what identifies the person and what was found, and keeps only marks', async () => {
    client = await startFunctionClient();
    const person = client.newPerson();
    await client.verify(person);
    expect(await client.call(person, { action: 'forget' })).toEqual({ ok: true, verification: null });
    expect(await client.call(person, { action: 'status' })).toEqual({ ok: true, verification: null });
    const record = recordOf(person.openid);
    expect(Object.keys(record ?? {}).sort()).toEqual(['_id', 'attempts', 'forgottenAt', 'results', 'tidyAfter']);
    expect(record?.['results']).toEqual([]);
  });

  test('answers ok where there is no record', async () => {
    client = await startFunctionClient();
    expect(await client.call(client.newPerson(), { action: 'forget' })).toEqual({ ok: true, verification: null });
  });

  test('is undone neither by a check that is still under way nor by sending its code again', async () => {
    const asking = gate();
    let isHeld = false;
    client = await startFunctionClient({
      instances: 2,
      faultFor: (step) => (step === 'check' && isHeld ? { heldUntil: asking.opened } : undefined),
    });
    const person = client.newPerson();
    await client.verify(person);
    isHeld = true;
    const code = client.authorize(person);
    const checking = client.check(person, code);
    await until(() => checksOf(code) > 0);
    await client.call(person, { action: 'forget' });
    isHeld = false;
    asking.open();
    expect(gist(await checking)).toBe('STORAGE_FAILED');
    expect(gist(await client.call(person, { action: 'status' }))).toBe('none');
    expect(gist(await client.verify(person))).toBe('verified');
  });
});

describe('the timer', () => {
  const EVENT = { Type: 'Timer', TriggerName: 'tidy' };
  const tidy = (source = 'wx_trigger') => client.sandbox.invoke({ name: 'realname', event: EVENT, source });
  const OLD = { _id: 'oLongAgo', attempts: [], results: [] };

  test("removes yesterday's marks and records in which nothing is left, and keeps verifications", async () => {
    client = await startFunctionClient();
    const [kept, forgotten, recent] = [client.newPerson(), client.newPerson(), client.newPerson()];
    for (const person of [kept, forgotten, recent]) await client.verify(person);
    await client.call(forgotten, { action: 'forget' });
    await client.call(recent, { action: 'forget' });
    for (const { openid } of [kept, forgotten]) {
      client.sandbox.database.seed(PEOPLE, [aged(recordOf(openid), DAY_MS + 60_000)]);
    }
    expect((await tidy()).result).toEqual({ ok: true, verification: null });
    expect(recordOf(kept.openid)).toMatchObject({ outcome: 'verified', attempts: [], results: [] });
    expect(recordOf(kept.openid)?.['tidyAfter']).toBeGreaterThan(Date.now() + DAY_MS);
    expect(recordOf(forgotten.openid)).toBeUndefined();
    expect(recordOf(recent.openid)?.['attempts']).toHaveLength(1);
  });

  test('removes what clients wrote, tells the operator, and lets the person be checked again', async () => {
    client = await startFunctionClient();
    const person = client.newPerson();
    client.sandbox.database.seed(PEOPLE, [
      { _id: person.openid, _openid: person.openid, outcome: 'verified' },
      { _id: 'something', _openid: 'oSomebody', note: 'x' },
    ]);
    expect(gist(await client.verify(person))).toBe('MISCONFIGURED');
    await tidy();
    expect(client.sandbox.database.documents(PEOPLE)).toEqual([]);
    expect(client.sandbox.functionLog.at(-1)).toMatch(/"warning":"Clients can write to realname_verifications/);
    expect(gist(await client.verify(person))).toBe('verified');
  });

  test('tidies and looks for mistakes at most once a minute per instance, however often it is called', async () => {
    client = await startFunctionClient();
    for (let time = 0; time < 3; time += 1) await tidy();
    expect(client.sandbox.roundTrips.map(({ database }) => database)).toEqual([3, 0, 0]);
  });

  test.each([
    ['wx_trigger', undefined],
    ['', undefined],
    ['wx_client', 'NO_IDENTITY'],
    ['wx_http', 'NO_IDENTITY'],
    ['wx_devtools', 'NO_IDENTITY'],
    ['wx_trigger,scf', 'NO_IDENTITY'],
    ['wx_client,scf', 'NO_IDENTITY'],
  ])('called by "%s" without an openid, it answers %s', async (source, code) => {
    client = await startFunctionClient();
    client.sandbox.database.seed(PEOPLE, [OLD]);
    const { result } = await tidy(source);
    expect(result).toMatchObject(code === undefined ? { ok: true } : { ok: false, error: { code } });
    expect(client.sandbox.database.documents(PEOPLE)).toHaveLength(code === undefined ? 0 : 1);
  });

  test('cannot be imitated by a client', async () => {
    client = await startFunctionClient();
    client.sandbox.database.seed(PEOPLE, [OLD]);
    const event = { ...EVENT, userInfo: { appId: client.sandbox.appid, openId: '' } };
    expect(gist(await client.call(client.newPerson(), EVENT))).toBe('INVALID_INPUT');
    const { result } = await client.sandbox.invoke({ name: 'realname', event, source: '' });
    expect(result).toMatchObject({ ok: false, error: { code: 'NO_IDENTITY' } });
    expect(client.sandbox.database.documents(PEOPLE)).toEqual([OLD]);
  });

  test('answers ok before there is any collection', async () => {
    client = await startFunctionClient();
    expect((await tidy()).result).toEqual({ ok: true, verification: null });
  });
});

describe('the cost in round trips', () => {
  const costs = () => client.sandbox.roundTrips.map(({ database, openapi, https }) => [database, openapi + https]);

  test.each([
    ['openapi', 0],
    ['https', 1],
  ] as const)(
    'over %s is two to the database for a known person, three for a new one, one for status and receipt',
    async (transport, token) => {
      client = await startFunctionClient({
        settings: { openapiOffered: transport === 'openapi' },
        functionEnv: { REALNAME_TRANSPORT: transport },
      });
      const [first, person] = [client.newPerson(), client.newPerson()];
      await client.verify(first);
      await client.verify(person);
      const code = client.authorize(person);
      await client.check(person, code);
      await client.check(person, code);
      await client.call(person, { action: 'status' });
      await client.call(person, { action: 'receipt' });
      await client.call(person, { action: 'forget' });
      expect(costs()).toEqual([
        // The very first check makes the collection.
        [4, 1 + token],
        [3, 1],
        [2, 1],
        [2, 0],
        [1, 0],
        [1, 0],
        [1, 0],
      ]);
    },
  );

  test('is three for a repetition on an instance that does not know the person: no more than for any check', async () => {
    client = await startFunctionClient();
    const person = client.newPerson();
    const code = client.authorize(person);
    await client.check(person, code);
    client.sandbox.recycle();
    expect(gist(await client.check(person, code))).toBe('verified');
    expect(costs().at(-1)).toEqual([3, 0]);
  });

  test('of a token is paid by status, which answers only once the token has come', async () => {
    client = await startFunctionClient({
      standingClock: true,
      functionEnv: { REALNAME_TRANSPORT: 'https' },
      faultFor: (step) => (step === 'stable_token' ? 'slow:200' : undefined),
    });
    const person = client.newPerson();
    await client.call(person, { action: 'status' });
    await client.verify(person);
    expect(
      client.sandbox.roundTrips.map(({ all }) => all.filter((each) => each.includes('stable_token')).length),
    ).toEqual([1, 0]);
  });
});
