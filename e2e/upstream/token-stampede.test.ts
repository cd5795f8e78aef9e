import { checkCharacter, type Code, type CredId, type RealName } from '../../contract';
import type { Secret } from '../../cloudfunctions/realname/config';
import { createAccessTokens } from '../../cloudfunctions/realname/upstream/access-token';
import { createDelivery } from '../../cloudfunctions/realname/upstream/delivery';
import { createHttpsTransport } from '../../cloudfunctions/realname/upstream/https-transport';
import type { PostJson } from '../../cloudfunctions/realname/upstream/post-json';
import { WechatApi } from '../../sandbox/wechat-api/wechat-api';

const INSTANCES = 500;
const SECOND = 1000;
const LIFETIME = 7200 * SECOND;
const CREDENTIALS = { appid: 'wx0123456789abcdef', secret: '0123456789abcdef0123456789abcdef' };
const ORIGIN = 'https://api.weixin.qq.com';
const OPENID = 'oTester0000000000000000000001';
const CRED_ID = `99010119900307001${checkCharacter('99010119900307001')}`;

const clock = { now: 0 };
const now = (): number => clock.now;
const api = new WechatApi(CREDENTIALS, now, 3 * SECOND);
/** When WeChat was asked for a token. */
const tokenCalls: number[] = [];

const post: PostJson = (url, body) => {
  const call = api.read({
    method: 'POST',
    url: url.pathname + url.search,
    path: url.pathname,
    query: url.searchParams,
    headers: {},
    body: Buffer.from(JSON.stringify(body)),
  });
  if ('unsupported' in call) throw new Error(call.unsupported);
  if (call.step === 'stable_token') tokenCalls.push(clock.now);
  return Promise.resolve({ kind: 'json', body: call.run() });
};

const instances = Array.from({ length: INSTANCES }, (_, index) =>
  createHttpsTransport(
    post,
    ORIGIN,
    createAccessTokens(ORIGIN, CREDENTIALS.secret as Secret, { post, now, random: () => index / INSTANCES }),
  ),
);

/** One person's check on an instance. @returns whether WeChat answered it */
async function isAnswered(instance: (typeof instances)[number]): Promise<boolean> {
  const reply = await instance.ask(
    {
      who: { openid: OPENID, appid: CREDENTIALS.appid },
      realName: '张三' as RealName,
      credId: CRED_ID as CredId,
      code: api.issueCode({ openid: OPENID, ending: 'verified' }) as Code,
    },
    { signal: new AbortController().signal, delivery: createDelivery(() => undefined) },
  );
  return reply.kind === 'answered';
}

test('500 instances check over the end of their token, which WeChat renews 3 s late: one call each, 10 more, no check fails', async () => {
  let failed = 0;
  const check = async (instance: (typeof instances)[number]): Promise<void> => {
    if (!(await isAnswered(instance))) failed += 1;
  };
  for (const [index, instance] of instances.entries()) {
    // At fractions of a second: WeChat says how many whole seconds are left, so the instances reckon with different ends.
    clock.now = index * 7.5 * SECOND;
    await check(instance);
  }
  expect(tokenCalls).toHaveLength(INSTANCES);

  tokenCalls.length = 0;
  for (let left = 305; left >= -10; left -= 1) {
    clock.now = LIFETIME - left * SECOND;
    const everySecond = left > 290;
    await Promise.all(instances.filter((_, index) => everySecond || (index + left) % 10 === 0).map(check));
  }
  const inSameSecond = (moment: number): number => tokenCalls.filter((at) => at === moment).length;
  const mostInASecond = Math.max(...tokenCalls.map(inSameSecond));
  expect({ failed, calls: tokenCalls.length, mostInASecond }).toEqual({ failed: 0, calls: 510, mostInASecond: 6 });
});
