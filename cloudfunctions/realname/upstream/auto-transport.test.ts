import type { Code, CredId, RealName } from '../../../contract';
import { createAutoTransport } from './auto-transport';
import { createDelivery } from './delivery';
import type { Transport, UpstreamReply } from './transport';

const QUESTION = {
  who: { openid: 'oPerson', appid: 'wxApp' },
  realName: '张三' as RealName,
  credId: '11010519491231002X' as CredId,
  code: 'abc' as Code,
};
const refused = (errcode: number): UpstreamReply => ({ kind: 'refused', step: 'check', errcode, rid: undefined });
const HTTPS_REPLY = refused(80111);

function setUp(openapiReply: UpstreamReply) {
  const clock = { now: 0 };
  const asked: string[] = [];
  const answering = (name: string, reply: UpstreamReply): Transport => ({
    ask: () => {
      asked.push(name);
      return Promise.resolve(reply);
    },
    warm: () => {
      asked.push(`warm ${name}`);
      return Promise.resolve();
    },
  });
  const [openapi, https] = [answering('openapi', openapiReply), answering('https', HTTPS_REPLY)];
  const transport = createAutoTransport(openapi, https, () => clock.now);
  const options = { signal: new AbortController().signal, delivery: createDelivery(() => undefined) };
  return { ask: () => transport.ask(QUESTION, options), transport, asked, clock };
}

test.each([-604100, -604101])(
  'after %d the question goes over HTTPS, and for ten minutes straight there',
  async (errcode) => {
    const { ask, asked, clock } = setUp(refused(errcode));
    await expect(ask()).resolves.toEqual(HTTPS_REPLY);
    clock.now = 599_999;
    await ask();
    clock.now = 600_000;
    await ask();
    expect(asked).toEqual(['openapi', 'https', 'https', 'openapi', 'https']);
  },
);

test.each<UpstreamReply>([
  { kind: 'answered', verifyOpenid: '', verifyRealName: '' },
  { kind: 'unreachable' },
  { kind: 'unreadable' },
  refused(80113),
  refused(-604102),
  // The platform refuses the call here too, but does not say that the cloud call is not offered.
  refused(-604104),
  refused(-501003),
  refused(-501001),
])('after the reply $kind $errcode there is no second try', async (reply) => {
  const { ask, asked } = setUp(reply);
  await expect(ask()).resolves.toEqual(reply);
  await ask();
  expect(asked).toEqual(['openapi', 'openapi']);
});

test('warming up warms HTTPS only: a cloud call has nothing to prepare', async () => {
  const { transport, asked } = setUp(refused(-604100));
  await transport.warm(QUESTION.who);
  expect(asked).toEqual(['warm https']);
});
