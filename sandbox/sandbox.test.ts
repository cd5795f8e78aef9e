import { checkCharacter } from '../contract';
import { probe, PROBE_OPENID, startProbeSandbox } from './testing/probe';
import type { Sandbox } from './sandbox';

const NAME = '欧阳测试';
const CRED_ID = `99010119900307001${checkCharacter('99010119900307001')}`;

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startProbeSandbox();
});
afterAll(() => sandbox.close());

/** As a function verifies: reserve, token, check, store, read back. */
const verify = (code: string) =>
  sandbox.callFunction({
    name: 'probe',
    openid: PROBE_OPENID,
    data: {
      realName: NAME,
      credId: CRED_ID,
      code,
      script: `async ({ db, cloud, event }) => {
        const people = db.collection('people');
        const { OPENID: openid, APPID: appid } = cloud.getWXContext();
        const post = async (path, body) =>
          (await fetch(process.env.REALNAME_API_ORIGIN + path, { method: 'POST', body: JSON.stringify(body) })).json();
        await people.add({ data: { _id: openid, attempts: [{ code: event.code }] } });
        const { access_token: token } = await post('/cgi-bin/stable_token', {
          grant_type: 'client_credential', appid, secret: process.env.REALNAME_APP_SECRET,
        });
        const reply = await post('/intp/realname/checkrealnameinfo?access_token=' + token, {
          openid, real_name: event.realName, cred_id: event.credId, cred_type: '1', code: event.code,
        });
        await people.doc(openid).update({ data: { outcome: reply.verify_openid, attempts: [{ code: event.code }] } });
        await people.doc(openid).get();
        return reply.verify_openid;
      }`,
    },
  });

test('draws every step of a verification, without personal data', async () => {
  sandbox.database.seed('people', []);
  sandbox.trace.clear();
  const code = sandbox.authorize({ openid: PROBE_OPENID, ending: 'verified' });
  expect((await verify(code)).result).toEqual({ ok: true, value: 'V_OP_NM_MA' });

  const arrows = sandbox.trace.events.map(({ from, to, label }) => `${from} → ${to}: ${label}`);
  expect(arrows).toEqual([
    'city-services → wechat-api: authorize',
    'phone → function: callFunction probe',
    'function → cloud: database.insertDocument',
    'cloud → function: ok',
    'function → wechat-api: POST /cgi-bin/stable_token',
    'wechat-api → function: ok',
    'function → wechat-api: POST /intp/realname/checkrealnameinfo',
    'wechat-api → function: V_OP_NM_MA · V_NM_ID_MA',
    'function → cloud: database.modifyDocument',
    'cloud → function: ok',
    'function → cloud: database.getDocument',
    'cloud → function: ok',
    'function → phone: ok',
  ]);
  const drawn = JSON.stringify(sandbox.trace.events);
  for (const personal of [NAME, CRED_ID, code, PROBE_OPENID]) expect(drawn).not.toContain(personal);
  expect(drawn).toContain('V_OP_NM_MA');
  expect(sandbox.complaints).toEqual([]);
});

test('draws a duplicate key without the key', async () => {
  sandbox.database.seed('people', [{ _id: PROBE_OPENID }]);
  sandbox.trace.clear();
  await probe(sandbox, ({ db, cloud }) =>
    db
      .collection('people')
      .add({ data: { _id: cloud.getWXContext()['OPENID'] } })
      .catch(() => undefined),
  );
  expect(sandbox.trace.events).toContainEqual(
    expect.objectContaining({ label: 'DATABASE_DUPLICATE_WRITE', failed: true }),
  );
  expect(JSON.stringify(sandbox.trace.events)).not.toContain(PROBE_OPENID);
});

test('draws a call that fails', async () => {
  sandbox.trace.clear();
  await sandbox.callFunction({ name: 'nobody', data: {}, openid: PROBE_OPENID }).catch(() => undefined);
  expect(sandbox.trace.events).toMatchObject([
    { from: 'phone', to: 'function', label: 'callFunction nobody' },
    { from: 'function', to: 'phone', label: '-501000', failed: true },
  ]);
});

test('draws what a function answered by its outcome or error, with what its log advises', async () => {
  sandbox.trace.clear();
  await probe(sandbox, () => undefined);
  const refuse = `({ context }) => {
    console.log(JSON.stringify({ requestId: context.request_id, hint: 'Look here.' }));
    throw Object.assign(new Error('x'), { errCode: 1 });
  }`;
  await sandbox.callFunction({ name: 'probe', openid: PROBE_OPENID, data: { script: refuse } });
  const [ok, refused] = sandbox.trace.events.filter(({ to }) => to === 'phone');
  expect(ok).toMatchObject({ label: 'ok' });
  expect(ok).not.toHaveProperty('hint');
  expect(refused).toMatchObject({ label: 'ok: false', failed: true, hint: 'Look here.' });
});

test('draws what the phone gets where the call itself is spoilt, and a hang while it hangs', async () => {
  sandbox.trace.clear();
  sandbox.settings.faults = { call_function: 'errcode:-601034' };
  await probe(sandbox, () => 1).catch(() => undefined);
  const hanging = await startProbeSandbox({ settings: { faults: { call_function: 'hang' } } });
  const call = probe(hanging, () => 1).catch(() => undefined);
  expect(hanging.trace.events.at(-1)).toMatchObject({ to: 'phone', label: '一直不回答', failed: true });
  await hanging.close();
  await call;
  sandbox.settings.faults = {};
  expect(sandbox.trace.events.at(-1)).toMatchObject({
    label: '-601034',
    failed: true,
    fault: expect.stringContaining('请先开通云开发') as string,
  });
});

test('situation() tells of the token and the missing cloud call, until the processes start cold', async () => {
  const own = await startProbeSandbox({ functionEnv: { REALNAME_TRANSPORT: 'https' } });
  expect(own.situation()).toEqual({ transport: 'https' });
  await probe(own, async ({ cloud }) => {
    const { APPID: appid } = cloud.getWXContext();
    const body = { grant_type: 'client_credential', appid, secret: process.env['REALNAME_APP_SECRET'] };
    const url = `${String(process.env['REALNAME_API_ORIGIN'])}/cgi-bin/stable_token`;
    await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  });
  expect(own.situation()).toEqual({ transport: 'https', tokenUntil: expect.any(Number) as number });
  own.recycle();
  expect(own.situation()).toEqual({ transport: 'https' });
  await own.close();
});

test('a fault switched on is played at its step, and over when it is switched off', async () => {
  sandbox.database.seed('people', [{ _id: 'a' }]);
  const read = () => probe(sandbox, ({ db }) => db.collection('people').doc('a').get());
  sandbox.settings.faults = { database: 'errcode:-502003' };
  expect(await read()).toMatchObject({ ok: false, error: { errCode: -502003 } });
  sandbox.settings.faults = {};
  expect(await read()).toMatchObject({ ok: true });
});

test('the clock of the cloud can be set: server dates follow it', async () => {
  const clock = { now: Date.UTC(2030, 0, 1) };
  const own = await startProbeSandbox({ now: () => clock.now });
  own.database.seed('people', []);
  await probe(own, ({ db }) => db.collection('people').add({ data: { _id: 'a', at: db.serverDate() } }));
  expect(own.database.documents('people')).toEqual([{ _id: 'a', at: new Date(clock.now) }]);
  await own.close();
});

test('hands on each line that a function prints', async () => {
  const lines: string[] = [];
  const own = await startProbeSandbox({ onFunctionLine: (line) => lines.push(line) });
  await probe(own, () => {
    process.stdout.write('one\ntwo\n');
  });
  expect(lines).toEqual(['one', 'two']);
  expect(own.functionLog).toEqual(lines);
  await own.close();
});

test('two sandboxes at once share nothing', async () => {
  const other = await startProbeSandbox();
  expect(other.appid).not.toBe(sandbox.appid);
  other.database.seed('elsewhere', [{ _id: 'a' }]);
  expect(sandbox.database.collections).not.toContain('elsewhere');
  await other.close();
});
