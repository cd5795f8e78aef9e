import { callRealName } from './call-realname';
import { NONE } from './testing/answers';

const never = () => new Promise<never>(() => undefined);

test('the request goes to the function realname, and its answer comes back parsed', async () => {
  const callFunction = jest.fn(() => Promise.resolve({ result: { ok: true, verification: null, more: 1 } }));
  await expect(callRealName({ action: 'status' }, { callFunction, wait: never })).resolves.toEqual(NONE);
  expect(callFunction).toHaveBeenCalledWith({ name: 'realname', data: { action: 'status' } });
});

test.each([
  ['the call is rejected without a code', () => Promise.reject(new Error('network'))],
  ['the answer is not of the contract', () => Promise.resolve({ result: '<html>' })],
  ['the answer has no result', () => Promise.resolve({})],
  [
    'the call throws at once',
    () => {
      throw new Error('cloud API is not enabled');
    },
  ],
])('it is unreachable when %s', async (_when, callFunction) => {
  const answer = await callRealName({ action: 'status' }, { callFunction, wait: never });
  expect(answer).toMatchObject({ ok: false, error: { code: 'UNREACHABLE', retry: 'later' } });
  expect(answer).toHaveProperty('error.message', expect.stringContaining('请检查手机网络'));
  expect(answer).not.toHaveProperty('error.requestId');
});

test.each([
  ['not deployed', -501000, '服务暂时不可用'],
  ['crashed', -504002, '服务暂时不可用'],
  ['late', -504003, '服务暂时不可用'],
  ['cut off by the network', -601003, '请检查手机网络'],
  ['answering what is no answer', -601001, '请检查手机网络'],
  ['failing in a way without a number of the cloud', -50, '请检查手机网络'],
])('a function that is %s (%d) is told apart from a phone without network', async (_what, errCode, words) => {
  const callFunction = () => Promise.reject(Object.assign(new Error('fail'), { errCode }));
  expect(await callRealName({ action: 'status' }, { callFunction, wait: never })).toMatchObject({
    ok: false,
    error: {
      code: 'UNREACHABLE',
      retry: 'later',
      message: expect.stringContaining(words) as string,
      requestId: String(errCode),
    },
  });
});

test('it is unreachable when no answer ever comes', async () => {
  const waited: number[] = [];
  const wait = (ms: number) => {
    waited.push(ms);
    return Promise.resolve();
  };
  const answer = await callRealName({ action: 'status' }, { callFunction: never, wait });
  expect(answer).toMatchObject({ ok: false, error: { code: 'UNREACHABLE' } });
  expect(waited).toEqual([30_000]);
});
