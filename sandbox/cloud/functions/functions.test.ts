import { probe, PROBE_OPENID, PROBE_TIME_LIMIT_MS, startProbeSandbox } from '../../testing/probe';
import type { Sandbox, SandboxOptions } from '../../sandbox';
import { until } from '../../testing/until';
import type { Participant } from '../../shared/trace-event';

const open: Sandbox[] = [];
async function start(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startProbeSandbox(options);
  open.push(sandbox);
  return sandbox;
}
afterEach(() => Promise.all(open.splice(0).map((sandbox) => sandbox.close())));

/** Resolves at the next request to a participant. */
const reached = (sandbox: Sandbox, participant: Participant): Promise<void> =>
  new Promise((resolve) => {
    sandbox.trace.subscribe(({ to }) => {
      if (to === participant) resolve();
    });
  });

const pidOf = (sandbox: Sandbox) => probe(sandbox, () => process.pid);

test('hands the function its event with the identity that WeChat puts in, over what the client claims', async () => {
  const sandbox = await start();
  const { result } = await sandbox.callFunction({
    name: 'probe',
    openid: PROBE_OPENID,
    data: { script: '({ event }) => event', userInfo: { openId: 'oForged' }, tcbContext: 'forged', extra: 1 },
  });
  expect(result).toMatchObject({
    value: { extra: 1, userInfo: { appId: sandbox.appid, openId: PROBE_OPENID }, tcbContext: {} },
  });
});

test('the SDK knows who calls', async () => {
  const sandbox = await start();
  expect(await probe(sandbox, ({ cloud }) => cloud.getWXContext())).toMatchObject({
    value: { OPENID: PROBE_OPENID, APPID: sandbox.appid, SOURCE: 'wx_client' },
  });
});

test('the SDK knows who calls from another mini-program, and no openid with it', async () => {
  const sandbox = await start();
  await pidOf(sandbox);
  const from = { openid: 'oElsewhere', appid: 'wx00000000000000ff' };
  const event = { script: '({ cloud }) => cloud.getWXContext()' };
  const { result } = await sandbox.invoke({ name: 'probe', event, from });
  const { value } = result as { value: Record<string, unknown> };
  expect(value).toMatchObject({ FROM_OPENID: from.openid, FROM_APPID: from.appid, SOURCE: 'wx_client' });
  expect(value).not.toHaveProperty('OPENID');
});

test('hands the function a context as SCF does', async () => {
  const sandbox = await start({ settings: { timeLimitMs: 5000 } });
  const { result, requestID } = await sandbox.callFunction({
    name: 'probe',
    openid: PROBE_OPENID,
    data: { script: '({ context }) => ({ ...context, environment: JSON.parse(context.environment) })' },
  });
  expect(result).toMatchObject({
    value: {
      request_id: requestID,
      function_name: 'probe',
      time_limit_in_ms: 5000,
      memory_limit_in_mb: 256,
      environ: expect.stringContaining(`WX_OPENID=${PROBE_OPENID};`) as string,
      environment: { WX_OPENID: PROBE_OPENID },
    },
  });
});

test('a timer has no openid, also in a process that served a person before', async () => {
  const sandbox = await start();
  await pidOf(sandbox);
  const event = {
    Type: 'Timer',
    TriggerName: 'daily',
    Time: '2024-01-01T00:00:00Z',
    script: '({ cloud, event }) => [cloud.getWXContext(), event.Type, event.userInfo]',
  };
  const { result } = await sandbox.invoke({ name: 'probe', event, source: 'wx_trigger' });
  const { value } = result as { value: [Record<string, unknown>, string, unknown] };
  expect(value[0]).not.toHaveProperty('OPENID');
  expect(value).toMatchObject([{ SOURCE: 'wx_trigger' }, 'Timer', null]);
});

test('an event may be anything when the function is invoked by HTTP API', async () => {
  const sandbox = await start();
  await expect(sandbox.invoke({ name: 'probe', event: null })).rejects.toMatchObject({ errCode: -504002 });
});

test('keeps a process for the next call', async () => {
  const sandbox = await start();
  expect(await pidOf(sandbox)).toEqual(await pidOf(sandbox));
});

test('after recycling, the next call meets a fresh process, and the one under way ends in peace', async () => {
  const sandbox = await start();
  sandbox.database.seed('people', []);
  const begun = reached(sandbox, 'cloud');
  const running = probe(sandbox, async ({ db }) => {
    await db.collection('people').get();
    return process.pid;
  });
  await begun;
  sandbox.recycle();
  const before = await running;
  const after = await pidOf(sandbox);
  expect([before.ok, after.ok]).toEqual([true, true]);
  expect(after).not.toEqual(before);
  sandbox.recycle();
  expect(await pidOf(sandbox)).not.toEqual(after);
});

test('one instance serves one call after the other', async () => {
  const sandbox = await start();
  const [first, second] = await Promise.all([pidOf(sandbox), pidOf(sandbox)]);
  expect(first).toEqual(second);
});

test('two instances serve two calls at once', async () => {
  const sandbox = await start({ instances: 2 });
  const [first, second] = await Promise.all([pidOf(sandbox), pidOf(sandbox)]);
  expect(first).not.toEqual(second);
});

test('a function that takes too long is killed, and the next call gets a new process', async () => {
  const sandbox = await start();
  const before = await pidOf(sandbox);
  sandbox.settings.timeLimitMs = 300;
  await expect(probe(sandbox, () => new Promise(() => undefined))).rejects.toMatchObject({
    errCode: -504003,
    errMsg: expect.stringContaining('Invoking task timed out after 0.3 seconds') as string,
  });
  sandbox.settings.timeLimitMs = PROBE_TIME_LIMIT_MS;
  const after = await pidOf(sandbox);
  expect(after).toMatchObject({ ok: true });
  expect(after).not.toEqual(before);
});

test('a function that blocks its process is killed all the same', async () => {
  const sandbox = await start();
  await pidOf(sandbox);
  sandbox.settings.timeLimitMs = 300;
  const blocked = probe(sandbox, () => {
    for (;;);
  });
  await expect(blocked).rejects.toMatchObject({ errCode: -504003 });
});

test('a function that throws fails with -504002', async () => {
  const sandbox = await start();
  const call = sandbox.callFunction({ name: 'probe', openid: PROBE_OPENID, data: { script: 'syntax error' } });
  await expect(call).rejects.toMatchObject({
    errCode: -504002,
    errMsg: expect.stringContaining('SyntaxError') as string,
  });
});

test('a process that exits fails its call, and is replaced at the next', async () => {
  const sandbox = await start();
  await expect(probe(sandbox, () => process.exit(3))).rejects.toMatchObject({
    errCode: -504002,
    errMsg: expect.stringContaining('Process exited before completing request') as string,
  });
  expect(await pidOf(sandbox)).toMatchObject({ ok: true });
});

test.each([
  ['crash_before', 0],
  ['crash_after', 1],
] as const)(
  '%s ends the process, and the next call meets a fresh one; the function ran %i times',
  async (fault, times) => {
    const sandbox = await start();
    sandbox.database.seed('people', []);
    const { value: pid } = (await pidOf(sandbox)) as { value: number };
    sandbox.settings.faults = { call_function: fault };
    const call = probe(sandbox, ({ db }) => db.collection('people').add({ data: {} }));
    await expect(call).rejects.toMatchObject({
      errCode: -504002,
      errMsg: expect.stringContaining('Process exited before completing request') as string,
    });
    expect(sandbox.database.documents('people')).toHaveLength(times);
    sandbox.settings.faults = {};
    expect(await pidOf(sandbox)).not.toMatchObject({ value: pid });
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  },
);

test('a function that cannot be loaded fails, and the log says why', async () => {
  const sandbox = await start();
  const call = sandbox.callFunction({ name: 'broken', openid: PROBE_OPENID, data: {} });
  await expect(call).rejects.toMatchObject({ errCode: -504002 });
  expect(sandbox.functionLog.join('\n')).toContain('This function cannot be loaded.');
});

test.each(['nobody', '../cloudfunctions/probe', ''])('there is no function "%s"', async (name) => {
  const sandbox = await start();
  await expect(sandbox.callFunction({ name, data: {}, openid: PROBE_OPENID })).rejects.toMatchObject({
    errCode: -501000,
  });
});

test('what the function printed stands in the log before its answer arrives', async () => {
  const sandbox = await start();
  await probe(sandbox, () => {
    for (let line = 0; line < 500; line += 1) console.log(`out ${line} ${'.'.repeat(200)}`);
    console.error('last words');
  });
  expect(sandbox.functionLog.filter((line) => line.startsWith('out '))).toHaveLength(500);
  expect(sandbox.functionLog).toContain('last words');
});

test('the environment of the functions can be set', async () => {
  const sandbox = await start({ functionEnv: { REALNAME_DAILY_LIMIT: '3' } });
  expect(await probe(sandbox, () => process.env['REALNAME_DAILY_LIMIT'])).toMatchObject({ value: '3' });
});

test('counts what each invocation asks of the outside', async () => {
  const sandbox = await start({ settings: { openapiOffered: true } });
  sandbox.database.seed('people', [{ _id: 'a' }]);
  await probe(sandbox, async ({ cloud, db }) => {
    await db.collection('people').doc('a').get();
    await db
      .collection('people')
      .doc('a')
      .update({ data: { n: 1 } });
    await cloud.openapi.cityservice.checkRealNameInfo({}).catch(() => undefined);
    const request = (path: string) => fetch(`${String(process.env['REALNAME_API_ORIGIN'])}${path}`, { method: 'POST' });
    await request('/cgi-bin/stable_token');
    await request('/intp/realname/checkrealnameinfo');
  });
  const counted = sandbox.roundTrips.at(-1);
  expect([counted?.database, counted?.openapi, counted?.https]).toEqual([2, 1, 2]);
  expect(counted?.all).toEqual([
    'database.getDocument',
    'database.modifyDocument',
    'openapi cityservice.checkRealNameInfo',
    'POST /cgi-bin/stable_token',
    'POST /intp/realname/checkrealnameinfo',
  ]);
});

const onPosix = process.platform === 'win32' ? test.skip : test;
onPosix('a frozen instance does nothing between invocations, and goes on in the next', async () => {
  const sandbox = await start({ freezes: true });
  sandbox.database.seed('people', [{ _id: 'a', n: 0 }]);
  const written = () => sandbox.database.documents('people')[0]?.['n'];
  const writeLater = (where: Sandbox) =>
    probe(where, ({ db }) => {
      const people = db.collection('people').doc('a');
      setTimeout(() => void people.update({ data: { n: 1 } }), 20);
    });
  await writeLater(sandbox);
  // Begun later, and done: then it would have been done here as well.
  const other = await start();
  other.database.seed('people', [{ _id: 'a', n: 0 }]);
  await writeLater(other);
  await until(() => other.database.documents('people')[0]?.['n'] === 1);
  expect(written()).toBe(0);
  await probe(sandbox, async ({ db }) => {
    const people = db.collection('people').doc('a');
    while ((await people.get()).data?.['n'] !== 1);
  });
  expect(written()).toBe(1);
});

test('a port that is closed for an invocation refuses it, and serves the next', async () => {
  const sandbox = await start();
  sandbox.database.seed('people', [{ _id: 'a' }]);
  const event = {
    script: `async () => {
      const tries = ['TCB_CONTEXT_CNFG', 'REALNAME_API_ORIGIN'].map(async (name) => {
        const url = /http[^"]*/.exec(process.env[name])[0];
        return fetch(url, { method: 'POST' }).then(() => 'served', ({ cause }) => cause.code);
      });
      return Promise.all(tries);
    }`,
  };
  const ask = async (closed?: 'cloud' | 'wechat-api') => {
    const { result } = await sandbox.invoke({ name: 'probe', event, ...(closed === undefined ? {} : { closed }) });
    return (result as { value?: unknown }).value;
  };
  expect(await ask()).toEqual(['served', 'served']);
  expect(await ask('cloud')).toEqual(['ECONNREFUSED', 'served']);
  expect(await ask('wechat-api')).toEqual(['served', 'ECONNREFUSED']);
  expect(await ask()).toEqual(['served', 'served']);
});

test('two instances at once are counted apart', async () => {
  const sandbox = await start({ instances: 2 });
  sandbox.database.seed('people', [{ _id: 'a' }]);
  const read = (times: number) =>
    probe(
      sandbox,
      async ({ db }, count) => {
        for (let nth = 0; nth < count; nth += 1) await db.collection('people').doc('a').get();
      },
      times,
    );
  await Promise.all([read(3), read(5)]);
  expect(sandbox.roundTrips.map(({ database }) => database).sort()).toEqual([3, 5]);
});

test('calls that wait in line are rejected when the sandbox ends', async () => {
  const sandbox = await start();
  const begun = reached(sandbox, 'cloud');
  const running = probe(sandbox, async ({ db }) => {
    await db.createCollection('begun');
    return new Promise(() => undefined);
  });
  await begun;
  const waiting = pidOf(sandbox);
  const outcomes = Promise.allSettled([running, waiting]);
  await sandbox.close();
  expect(await outcomes).toMatchObject([
    { status: 'rejected', reason: { errCode: -504002 } },
    { status: 'rejected', reason: { errCode: -501001 } },
  ]);
});
