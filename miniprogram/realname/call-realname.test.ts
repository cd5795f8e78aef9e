import { callRealName } from './call-realname';
import { NONE } from './testing/answers';

const never = () => new Promise<never>(() => undefined);

test('the request goes to the function realname, and its answer comes back parsed', async () => {
  const callFunction = jest.fn(() => Promise.resolve({ result: { ok: true, verification: null, more: 1 } }));
  await expect(callRealName({ action: 'status' }, { callFunction, wait: never })).resolves.toEqual(NONE);
  expect(callFunction).toHaveBeenCalledWith({ name: 'realname', data: { action: 'status' } });
});

test.each([
  ['the call is rejected', () => Promise.reject(Object.assign(new Error('timeout'), { errCode: -504003 })), '-504003'],
  ['the call is rejected without a code', () => Promise.reject(new Error('network')), undefined],
  ['the answer is not of the contract', () => Promise.resolve({ result: '<html>' }), undefined],
  ['the answer has no result', () => Promise.resolve({}), undefined],
  [
    'the call throws at once',
    () => {
      throw new Error('cloud API is not enabled');
    },
    undefined,
  ],
])('it is unreachable when %s', async (_when, callFunction, requestId) => {
  const answer = await callRealName({ action: 'status' }, { callFunction, wait: never });
  expect(answer).toMatchObject({ ok: false, error: { code: 'UNREACHABLE', retry: 'later' } });
  expect(answer).toHaveProperty('error.message', expect.stringContaining('请检查手机网络'));
  expect(answer.ok ? 'ok' : answer.error.requestId).toBe(requestId);
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
