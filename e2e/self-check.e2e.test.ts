import { parseSelfCheck, type SelfCheck } from '../contract/operator';
import type { InvokeRequest } from '../sandbox/cloud/functions/functions';
import { until } from '../sandbox/testing/until';
import { startFunctionClient, type FunctionClient } from './testing/function-client';

const PEOPLE = 'realname_verifications';
const HOUR_MS = 3_600_000;
const APP_SECRET_OF_ANOTHER = '0123456789abcdef0123456789abcdef';

type Options = Parameters<typeof startFunctionClient>[0];

let client: FunctionClient;

async function open(options: Options = {}): Promise<void> {
  client = await startFunctionClient(options);
}

afterEach(() => client.close());

const invoke = (change: Partial<InvokeRequest> = {}): Promise<{ readonly result: unknown }> =>
  client.sandbox.invoke({ name: 'realname', event: { action: 'selfcheck' }, ...change });

async function selfCheck(): Promise<SelfCheck> {
  const answer = parseSelfCheck((await invoke()).result);
  if (answer === undefined) throw new Error('The function answered no self-check.');
  return answer;
}

const found = async (id: string): Promise<unknown> => (await selfCheck()).checks.find((check) => check.id === id);
const idsOf = ({ checks }: SelfCheck, wanted: boolean | null): string[] =>
  checks.flatMap(({ id, ok }) => (ok === wanted ? [id] : []));

test('a function that is set up well: nothing is wrong, and what cannot be told is said', async () => {
  await open();
  client.sandbox.database.seed(PEOPLE, []);
  const answer = await selfCheck();
  expect(idsOf(answer, false)).toEqual([]);
  expect(idsOf(answer, null)).toEqual(['permission', 'collection_permission', 'tidying_index']);
  expect(client.sandbox.functionLog.at(-1)).toMatch(/"action":"selfcheck".*"version":"/);
  expect(client.sandbox.functionLog.at(-1)).not.toContain('"level"');
});

describe('a mistake made when deploying is named', () => {
  test.each<[mistake: string, id: string, ok: boolean | null, words: string, options: Options]>([
    ['a short secret', 'REALNAME_HASH_SECRET', false, '32', { functionEnv: { REALNAME_HASH_SECRET: 'short' } }],
    [
      'a secret in quotes',
      'REALNAME_RECEIPT_SECRET',
      false,
      'quotes',
      { functionEnv: { REALNAME_RECEIPT_SECRET: `"${APP_SECRET_OF_ANOTHER}"` } },
    ],
    ['a transport that is none', 'REALNAME_TRANSPORT', false, 'auto', { functionEnv: { REALNAME_TRANSPORT: 'http' } }],
    [
      'a misspelt variable',
      'unknown_variables',
      false,
      'REALNAME_APPSECRET',
      { functionEnv: { REALNAME_APPSECRET: 'x' } },
    ],
    [
      'the appid in place of the AppSecret',
      'app_secret_shape',
      false,
      '32',
      { functionEnv: { REALNAME_APP_SECRET: 'wx0123456789abcdef' } },
    ],
    [
      'the AppSecret of another mini-program',
      'token',
      false,
      '40125',
      { functionEnv: { REALNAME_APP_SECRET: APP_SECRET_OF_ANOTHER } },
    ],
    ['an IP that is not listed', 'token', false, '40164', { settings: { faults: { stable_token: 'errcode:40164' } } }],
    ['a frozen AppSecret', 'token', false, '40243', { settings: { faults: { stable_token: 'errcode:40243' } } }],
    ['a busy WeChat', 'token', null, '-1', { settings: { faults: { stable_token: 'errcode:-1' } } }],
    ['no public network', 'token', false, 'public network', { settings: { faults: { stable_token: 'refused' } } }],
    ['an answer of somebody else', 'token', false, 'not WeChat', { settings: { faults: { stable_token: 'html' } } }],
    ['no AppSecret', 'transport', false, 'REALNAME_APP_SECRET', { functionEnv: { REALNAME_APP_SECRET: '' } }],
    ['cloud calls alone', 'transport', false, '-604100', { functionEnv: { REALNAME_TRANSPORT: 'openapi' } }],
    ['no permission', 'permission', false, '48001', { settings: { faults: { check: 'errcode:48001' } } }],
    [
      'an appid without the interface',
      'permission',
      false,
      '1005',
      { settings: { faults: { check: 'errcode:1005' } } },
    ],
    ['the time limit of 3 seconds', 'time_limit', false, '3000', { settings: { timeLimitMs: 3000 } }],
    [
      'a database out of order',
      'database',
      false,
      '-502001',
      { settings: { faults: { database: 'errcode:-502001' } } },
    ],
    ['no collection', 'collection', false, 'create it', {}],
  ])('%s: %s is %p and says %s', async (_mistake, id, ok, words, options) => {
    await open(options);
    expect(await found(id)).toMatchObject({ id, ok, en: expect.stringContaining(words) as unknown });
  });

  test('a collection that clients can write to: collection_permission', async () => {
    await open();
    client.sandbox.database.seed(PEOPLE, [{ _id: 'oSomebody', _openid: 'oSomebody' }]);
    expect(await found('collection_permission')).toMatchObject({ ok: false });
    expect(JSON.stringify(await selfCheck())).not.toContain('oSomebody');
  });

  test('a trigger that was not uploaded: tidying, with the number of records that wait', async () => {
    await open();
    const record = (hours: number) => ({
      _id: `o${hours}`,
      attempts: [],
      results: [],
      tidyAfter: Date.now() - hours * HOUR_MS,
    });
    client.sandbox.database.seed(PEOPLE, [record(-1), record(11)]);
    expect(await found('tidying')).toMatchObject({ ok: true });
    client.sandbox.database.seed(PEOPLE, [record(13), record(60)]);
    expect(await found('tidying')).toMatchObject({ ok: false, en: expect.stringMatching(/: 2\.$/) as unknown });
  });
});

test('with every variable wrong it still answers, and names each', async () => {
  const names = ['TRANSPORT', 'OPENAPI_NAME', 'API_ORIGIN', 'DAILY_LIMIT', 'APP_SECRET', 'HASH_SECRET'];
  await open({ functionEnv: Object.fromEntries(names.map((name) => [`REALNAME_${name}`, `'${name}'`])) });
  const wrong = idsOf(await selfCheck(), false);
  expect(names.filter((name) => !wrong.includes(`REALNAME_${name}`))).toEqual([]);
});

test('where the cloud call is offered, it will be used', async () => {
  await open({ settings: { openapiOffered: true } });
  expect(await found('transport')).toMatchObject({ ok: true, en: expect.stringContaining('will be used') as unknown });
});

test.each([
  ['stable_token', 'token'],
  ['database', 'database'],
] as const)('where %s hangs, the answer comes in time, and %s is wrong', async (step, id) => {
  await open({ standingClock: true, settings: { faults: { [step]: 'hang' } } });
  const answering = invoke({ requestId: 'slow' });
  await until(() => {
    const [first] = client.sandbox.roundTrips;
    // WeChat is asked three times: by cloud call, for a token, and then about nobody.
    return first?.database === 2 && first.openapi === 1 && first.https === (step === 'database' ? 2 : 1);
  });
  // Past the SDK's warning at 3 seconds, to the self-check's deadline. WeChat's HTTP API waits for 5 seconds.
  client.sandbox.moveClock('slow', 3001);
  const answer = parseSelfCheck((await answering).result);
  expect(answer && idsOf(answer, false)).toContain(id);
});

describe('who may ask', () => {
  test.each([
    ['wx_http', true],
    ['wx_devtools', true],
    ['wx_trigger', true],
    ['wx_devtools,scf', true],
    ['wx_client', false],
    ['wx_client,scf', false],
    ['', false],
  ])('the caller "%s" without a person: %p', async (source, may) => {
    await open();
    const { result } = await invoke({ source });
    expect(result).toMatchObject(may ? { ok: true } : { ok: false, error: { code: 'NO_IDENTITY' } });
  });

  test('a person is answered INVALID_INPUT, also with the chain of an operator', async () => {
    await open();
    const { openid } = client.newPerson();
    for (const source of ['wx_client', 'wx_http']) {
      const { result } = await invoke({ openid, source });
      expect(result).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
    }
  });

  test('somebody of a mini-program that shares the environment is answered NO_IDENTITY', async () => {
    await open();
    const from = { openid: 'oElsewhere', appid: 'wx00000000000000ff' };
    const { result } = await invoke({ from, source: 'wx_http' });
    expect(result).toMatchObject({ ok: false, error: { code: 'NO_IDENTITY' } });
  });
});

describe('by the timer', () => {
  const callByTimer = () => invoke({ event: { Type: 'Timer', TriggerName: 'tidy' }, source: 'wx_trigger' });

  test('one line of the log says what is wrong, as a warning', async () => {
    await open({ settings: { faults: { stable_token: 'errcode:40164' } } });
    client.sandbox.database.seed(PEOPLE, []);
    await callByTimer();
    expect(client.sandbox.functionLog).toHaveLength(1);
    expect(client.sandbox.functionLog[0]).toMatch(
      /"action":"tidy".*"level":"warn","failedChecks":\[\{"id":"token"[^[]*40164/,
    );
  });

  test('a wrong variable is named, although nothing is tidied', async () => {
    await open({ functionEnv: { REALNAME_HASH_SECRET: 'short' } });
    await callByTimer();
    expect(client.sandbox.functionLog.at(-1)).toMatch(/"level":"warn".*"id":"REALNAME_HASH_SECRET"/);
  });

  test('where nothing is wrong there is no warning, and the interface is not called', async () => {
    await open();
    client.sandbox.database.seed(PEOPLE, []);
    await callByTimer();
    expect(client.sandbox.functionLog.join()).not.toContain('"level"');
    expect(client.sandbox.wechatApi.checks).toEqual([]);
  });
});
