import type { Code, CredId, RealName } from '../../../contract';
import { createAutoTransport } from './auto-transport';
import type { Reply, Transport } from './transport';

const QUESTION = {
  who: { openid: 'oPerson', appid: 'wxApp' },
  realName: '张三' as RealName,
  credId: '11010519491231002X' as CredId,
  code: 'abc' as Code,
};
const refused = (via: 'openapi' | 'https', errcode: number): Reply => ({
  via,
  kind: 'refused',
  step: 'check',
  delivered: errcode > -604000,
  errcode,
  rid: undefined,
});

function setUp(openapiReply: Reply) {
  const clock = { now: 0 };
  const asked: string[] = [];
  const answering = (reply: Reply): Transport => ({
    ask: () => {
      asked.push(reply.via);
      return Promise.resolve(reply);
    },
    warm: () => {
      asked.push(`warm ${reply.via}`);
      return Promise.resolve();
    },
  });
  const transport = createAutoTransport(answering(openapiReply), answering(refused('https', 80111)), () => clock.now);
  const onUnread = (): void => {
    asked.push('unread');
  };
  const options = { signal: new AbortController().signal, onSend: () => undefined, onUnread };
  return { ask: () => transport.ask(QUESTION, options), transport, asked, clock };
}

test.each([-604100, -604101])('goes on to HTTPS after %d, and straight there for ten minutes', async (errcode) => {
  const { ask, asked, clock } = setUp(refused('openapi', errcode));
  await expect(ask()).resolves.toEqual(refused('https', 80111));
  clock.now = 599_999;
  await ask();
  clock.now = 600_000;
  await ask();
  expect(asked).toEqual(['openapi', 'unread', 'https', 'https', 'openapi', 'unread', 'https']);
});

test.each<Reply>([
  { via: 'openapi', delivered: true, kind: 'answered', verifyOpenid: '', verifyRealName: '' },
  { via: 'openapi', delivered: true, kind: 'unreachable' },
  { via: 'openapi', delivered: true, kind: 'unreadable' },
  refused('openapi', 80113),
  refused('openapi', -604102),
  // Turned away as well; but that the interface is missing as a cloud call is not what it says.
  refused('openapi', -604104),
  refused('openapi', -501003),
  refused('openapi', -501001),
])('never asks a second time after $kind $errcode', async (reply) => {
  const { ask, asked } = setUp(reply);
  await expect(ask()).resolves.toEqual(reply);
  await ask();
  expect(asked).toEqual(['openapi', 'openapi']);
});

test('warms the transport that has something to prepare', async () => {
  const { transport, asked } = setUp(refused('openapi', -604100));
  await transport.warm(QUESTION.who);
  expect(asked).toEqual(['warm https']);
});
