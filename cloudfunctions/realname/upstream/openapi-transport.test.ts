import type { Code, CredId, RealName } from '../../../contract';
import { createDelivery } from './delivery';
import { createOpenApiTransport } from './openapi-transport';

const QUESTION = {
  who: { openid: 'oPerson', appid: 'wxApp' },
  realName: '张三' as RealName,
  credId: '11010519491231002X' as CredId,
  code: 'abc' as Code,
};

async function ask(call: (params: unknown) => Promise<unknown>) {
  const taken: string[] = [];
  const delivery = createDelivery((via) => taken.push(via));
  const transport = createOpenApiTransport(
    { cityservice: { checkRealNameInfo: call } },
    'cityservice.checkRealNameInfo',
  );
  const reply = await transport.ask(QUESTION, { signal: new AbortController().signal, delivery });
  expect(taken).toEqual(['openapi']);
  return { reply, mayBeRead: delivery.mayBeRead() };
}

test('the configured name is called with the documented fields', async () => {
  const call = jest.fn(() => Promise.resolve({ errCode: 0, verifyOpenid: 'a', verifyRealName: 'b' }));
  await expect(ask(call)).resolves.toEqual({
    reply: { kind: 'answered', verifyOpenid: 'a', verifyRealName: 'b' },
    mayBeRead: true,
  });
  expect(call).toHaveBeenCalledWith({
    openid: 'oPerson',
    realName: '张三',
    credId: '11010519491231002X',
    credType: '1',
    code: 'abc',
  });
});

test.each([[undefined], [null], ['ok'], [[]], [{}], [{ errCode: '0', verifyOpenid: 'a' }], [{ errCode: 1 }]])(
  'the result %j is unreadable',
  async (result) => {
    await expect(ask(() => Promise.resolve(result))).resolves.toEqual({
      reply: { kind: 'unreadable' },
      mayBeRead: true,
    });
  },
);

test.each([
  [80113, true],
  [-501001, true],
  [-501002, true],
  [-601002, true],
  [-604102, true],
  [-601001, true],
  [-604100, false],
  [-604101, false],
  [-604104, false],
  [-501003, false],
  [-501004, false],
])('after error %d, whether the question may have been read: %j', async (errCode, mayBeRead) => {
  const error = Object.assign(new Error('secret text'), { errCode, errMsg: 'secret rid: 0123abcd-0123abcd-0123abcd' });
  await expect(ask(() => Promise.reject(error))).resolves.toEqual({
    reply: { kind: 'refused', step: 'check', errcode: errCode, rid: '0123abcd-0123abcd-0123abcd' },
    mayBeRead,
  });
});

test.each([[undefined], [null], ['text'], [new Error('no number')], [{ errCode: '80113' }]])(
  'the error %j is unreadable',
  async (error) => {
    const asked = await ask(async () => {
      await Promise.resolve();
      throw error as Error;
    });
    expect(asked).toEqual({ reply: { kind: 'unreadable' }, mayBeRead: true });
  },
);
