import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkRemote } from './remote';

const SECRET = '0123456789abcdef0123456789abcdef';
const ENV = { TARO_APP_ID: 'wx0123456789abcdef', TARO_APP_CLOUD_ENV: 'prod-1', REALNAME_APP_SECRET: SECRET };
const TOKEN = { access_token: 'token-1', expires_in: 7200 };
const ITEM = { id: 'token', ok: false, zh: '不对。', en: 'Wrong.' };
const selfCheck = { ok: true, version: '1.2.3', checks: [ITEM] };

let server: Server;
let asked: { url: string; body: unknown }[] = [];

/** @returns its origin */
async function serve(token: unknown, invoked: unknown): Promise<string> {
  asked = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const url = request.url ?? '';
      asked.push({ url, body: JSON.parse(body) as unknown });
      response.end(JSON.stringify(url.startsWith('/cgi-bin/') ? token : invoked));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const examine = (origin: string, env: Record<string, string> = ENV) =>
  checkRemote({ root: '', env: { ...env, REALNAME_API_ORIGIN: origin } });

afterEach(async () => {
  if (server.listening) await new Promise((resolve) => server.close(resolve));
});

test('the deployed function is asked in its environment, and what it finds is passed on', async () => {
  const origin = await serve(TOKEN, { errcode: 0, errmsg: 'ok', resp_data: JSON.stringify(selfCheck) });
  expect(await examine(origin)).toEqual([
    expect.objectContaining({ id: 'remote', ok: true, en: 'The function is deployed, version 1.2.3.' }),
    { ...ITEM, id: 'remote.token' },
  ]);
  expect(asked).toEqual([
    {
      url: '/cgi-bin/stable_token',
      body: { grant_type: 'client_credential', appid: 'wx0123456789abcdef', secret: SECRET },
    },
    { url: '/tcb/invokecloudfunction?access_token=token-1&env=prod-1&name=realname', body: { action: 'selfcheck' } },
  ]);
});

test.each([
  ['an IP that is not listed', { errcode: 40164 }, {}, '40164'],
  [
    'an IP that is not listed, and that WeChat names',
    { errcode: 40164, errmsg: 'invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist rid: 1-2-3' },
    {},
    'public IP 203.0.113.7 as well',
  ],
  ['a wrong AppSecret', { errcode: 40125 }, {}, '40125'],
  ['a token that is none', {}, {}, '-1'],
  ['no cloud', TOKEN, { errcode: 85088 }, '85088'],
  ['no such function', TOKEN, { errcode: -501000 }, 'upload it'],
  ['another error', TOKEN, { errcode: -500 }, '-500'],
  ['an old version', TOKEN, { errcode: 0, resp_data: '{"ok":false,"error":{"code":"NO_IDENTITY"}}' }, 'old version'],
  ['an answer that is no JSON', TOKEN, { errcode: 0, resp_data: 'oops' }, 'old version'],
])('%s is wrong and says so, without the AppSecret', async (_, token, invoked, words) => {
  const findings = await examine(await serve(token, invoked));
  expect(findings).toMatchObject([{ id: 'remote', ok: false, en: expect.stringContaining(words) as unknown }]);
  expect(JSON.stringify(findings)).not.toMatch(/0123456789abcdef0123|token-1/);
});

test('without an AppSecret in the environment nobody is asked', async () => {
  const origin = await serve(TOKEN, {});
  expect(await examine(origin, { ...ENV, REALNAME_APP_SECRET: '' })).toMatchObject([
    { ok: false, en: expect.stringContaining('REALNAME_APP_SECRET') as unknown },
  ]);
  expect(asked).toEqual([]);
});

test('a WeChat that cannot be reached is said to be', async () => {
  const origin = await serve(TOKEN, {});
  await new Promise((resolve) => server.close(resolve));
  expect(await examine(origin)).toMatchObject([{ ok: false, en: expect.stringContaining('reached') as unknown }]);
});

test('an AppSecret is sent nowhere but by https or to this machine', async () => {
  await serve(TOKEN, {});
  const [finding, ...more] = await examine('http://127.0.0.2.example');
  expect([finding?.ok, finding?.id, more]).toEqual([false, 'remote', []]);
  expect(finding?.en).toContain('REALNAME_API_ORIGIN');
  expect(asked).toEqual([]);
});
