/** Cloud calls through the real wx-server-sdk, in a real function process. */
import { checkCharacter } from '../../../contract';
import { probe, PROBE_OPENID, type Probed, startProbeSandbox } from '../../testing/probe';
import type { Sandbox } from '../../sandbox';
import type { AgreedEnding } from '../../shared/settings';

const PERSON = { realName: '张三', credId: `99010119900307001${checkCharacter('99010119900307001')}`, credType: '1' };

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startProbeSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => {
  sandbox.settings.openapiOffered = true;
  sandbox.settings.faults = {};
});
afterEach(() => {
  expect(sandbox.complaints).toEqual([]);
});

const check = (code: string, name = 'probe'): Promise<Probed> =>
  probe(
    sandbox,
    ({ cloud }, params) => cloud.openapi.cityservice.checkRealNameInfo(params),
    { ...PERSON, openid: PROBE_OPENID, code },
    name,
  );
const newCode = (ending: AgreedEnding = 'verified'): string => sandbox.authorize({ openid: PROBE_OPENID, ending });

test('answers in camelCase what the HTTPS interface answers', async () => {
  expect(await check(newCode('id_mismatch'))).toEqual({
    ok: true,
    value: {
      verifyOpenid: 'V_OP_NM_MA',
      verifyRealName: 'V_NM_ID_UM',
      errCode: 0,
      errMsg: 'openapi.cityservice.checkRealNameInfo:ok',
    },
  });
});

test("throws WeChat's error code, and counts the call", async () => {
  const code = newCode();
  await check(code);
  expect(await check(code)).toMatchObject({ ok: false, error: { errCode: 80113 } });
  expect(sandbox.wechatApi.checksOf(code)).toMatchObject([
    { transport: 'openapi', errcode: 0 },
    { transport: 'openapi', errcode: 80113 },
  ]);
});

test('without the offer there is no such API, and WeChat is not asked', async () => {
  sandbox.settings.openapiOffered = false;
  const code = newCode();
  expect(await check(code)).toMatchObject({ ok: false, error: { errCode: -604100 } });
  expect(sandbox.wechatApi.checksOf(code)).toEqual([]);
});

test('a function whose config.json does not list the API has no permission', async () => {
  expect(await check(newCode(), 'unpermitted')).toMatchObject({ ok: false, error: { errCode: -604101 } });
});

test('another API does not exist', async () => {
  const outcome = await probe(sandbox, ({ cloud }) => cloud.openapi['security']?.['msgSecCheck']?.({ content: 'x' }));
  expect(outcome).toMatchObject({ ok: false, error: { errCode: -604100 } });
});

test('a call that does not carry the token of its invocation is of illegal source', async () => {
  const outcome = await probe(sandbox, ({ cloud }) => {
    process.env['WX_API_TOKEN'] = 'made-up';
    return cloud.openapi.cityservice.checkRealNameInfo({});
  });
  expect(outcome).toMatchObject({ ok: false, error: { errCode: -604104 } });
});

test.each([
  ['errcode:-604102', -604102],
  ['errcode:-604103', -604103],
  ['errcode:-604104', -604104],
  ['errcode:-601002', -601002],
  ['errcode:-501001', -501001],
  ['errcode:-501002', -501002],
  ['errcode:-501003', -501003],
  ['errcode:-501004', -501004],
  ['errcode:45009', 45009],
  ['errcode:-1', -1],
  ['http_500', -501001],
  ['refused', -501001],
  ['reset_before_read', -501001],
  ['reset_after_read', -501001],
  ['html', -601001],
] as const)('the fault %s is thrown as %i', async (fault, errCode) => {
  sandbox.settings.faults = { openapi: fault };
  expect(await check(newCode())).toMatchObject({ ok: false, error: { errCode } });
});
