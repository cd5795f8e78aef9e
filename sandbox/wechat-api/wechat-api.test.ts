import { checkCharacter } from '../../contract';
import { listenOnLoopback, type LoopbackServer } from '../wire/loopback-server';
import { RoundTrips } from '../wire/round-trips';
import { serveCalls } from '../wire/serve-calls';
import { DEFAULT_SETTINGS } from '../shared/settings';
import { createTrace } from '../wire/trace';
import { WechatApi } from './wechat-api';

const CREDENTIALS = { appid: 'wx0123456789abcdef', secret: 'a-made-up-secret' };
const OPENID = 'oTester0000000000000000000001';
const PARAMS = {
  openid: OPENID,
  real_name: '张三',
  cred_id: `99010119900307001${checkCharacter('99010119900307001')}`,
  cred_type: '1',
};
const CHECK = '/intp/realname/checkrealnameinfo';

let server: LoopbackServer;
let api: WechatApi;
const complaints: string[] = [];

beforeEach(async () => {
  complaints.length = 0;
  api = new WechatApi(CREDENTIALS, Date.now);
  const serve = serveCalls({
    settings: DEFAULT_SETTINGS,
    trace: createTrace(),
    faultFor: () => undefined,
    now: Date.now,
    complain: (text) => complaints.push(text),
    onDatabaseRequest: () => undefined,
    onAnswer: () => undefined,
    participant: 'wechat-api',
    read: (request) => api.read(request),
    roundTrips: () => new RoundTrips('test'),
    crash: () => undefined,
    closePort: () => undefined,
  });
  server = await listenOnLoopback(serve, { onDefect: (error) => complaints.push(String(error)) });
});

afterEach(() => server.close());

async function post(path: string, body: string): Promise<{ status: number; body: unknown }> {
  const response = await fetch(server.origin + path, { method: 'POST', body });
  return { status: response.status, body: await response.json() };
}

async function accessToken(): Promise<string> {
  const { body } = await post(
    '/cgi-bin/stable_token',
    JSON.stringify({ grant_type: 'client_credential', ...CREDENTIALS }),
  );
  return (body as { access_token: string }).access_token;
}

test('checks a name with a token and a code', async () => {
  const code = api.issueCode({ openid: OPENID, ending: 'verified' });
  const answer = await post(`${CHECK}?access_token=${await accessToken()}`, JSON.stringify({ ...PARAMS, code }));
  expect(answer).toMatchObject({ status: 200, body: { errcode: 0, verify_openid: 'V_OP_NM_MA' } });
  expect(api.checksOf(code)).toMatchObject([{ transport: 'https', errcode: 0 }]);
  expect(complaints).toEqual([]);
});

test('a missing or unknown token is refused before the code is looked at', async () => {
  const code = api.issueCode({ openid: OPENID, ending: 'verified' });
  const body = JSON.stringify({ ...PARAMS, code });
  expect(await post(CHECK, body)).toMatchObject({ body: { errcode: 41001 } });
  expect(await post(`${CHECK}?access_token=old`, body)).toMatchObject({ body: { errcode: 40001 } });
  expect(await post(`${CHECK}?access_token=${await accessToken()}`, body)).toMatchObject({ body: { errcode: 0 } });
  expect(api.checksOf(code).map(({ errcode }) => errcode)).toEqual([41001, 40001, 0]);
});

test('tells an empty body from one that is no JSON', async () => {
  const path = `${CHECK}?access_token=${await accessToken()}`;
  expect(await post(path, '')).toMatchObject({ body: { errcode: 44002 } });
  expect(await post(path, '{"openid":')).toMatchObject({ body: { errcode: 47001 } });
  expect(await post('/cgi-bin/stable_token', '')).toMatchObject({ body: { errcode: 44002 } });
});

test('wants POST for a token', async () => {
  const response = await fetch(`${server.origin}/cgi-bin/stable_token`);
  expect(await response.json()).toMatchObject({ errcode: 43002 });
});

test('complains about a route that it does not have', async () => {
  expect(await post('/cgi-bin/token', '{}')).toMatchObject({ status: 404, body: { errcode: 40066 } });
  expect(complaints).toEqual(["The sandbox's WeChat API has no route POST /cgi-bin/token."]);
});
