import { callRealName } from './call-realname';
import { NONE } from '../testing/answers';

const online = () => Promise.resolve(false);
const silent = () => undefined;
/** WeChat rejects with plain objects, too. */
const failing = (error: unknown) => (): Promise<never> => {
  const reject = Promise.reject.bind(Promise) as (reason: unknown) => Promise<never>;
  return reject(error);
};

test('the request goes to the function realname, and its answer comes back parsed', async () => {
  const callFunction = jest.fn(() => Promise.resolve({ result: { ok: true, verification: null, more: 1 } }));
  await expect(
    callRealName({ action: 'status' }, { callFunction, isOffline: online, complain: silent }),
  ).resolves.toEqual(NONE);
  expect(callFunction).toHaveBeenCalledWith({ name: 'realname', data: { action: 'status' } });
});

const CHECK_THE_NETWORK = '请检查手机网络，再试一次。';
const OUT_OF_ORDER = '不是您的问题，请稍后再试。';
const TOO_LATE = '不是您的问题。请留在本页，稍后再试。';
const NEUTRAL = '请稍后再试一次。';

async function said(callFunction: () => Promise<{ result?: unknown }>): Promise<unknown> {
  const answer = await callRealName({ action: 'status' }, { callFunction, isOffline: online, complain: silent });
  expect(answer).toMatchObject({ ok: false, error: { code: 'UNREACHABLE', retry: 'later' } });
  return answer.ok ? undefined : [answer.error.message, answer.error.requestId];
}

test.each([
  ['the answer is not of the contract', () => Promise.resolve({ result: '<html>' })],
  ['the answer has no result', () => Promise.resolve({})],
  ['there is no answer', () => Promise.resolve(undefined as unknown as object)],
  ['the call is rejected without a word', () => Promise.reject(new Error())],
  [
    'the call throws at once',
    () => {
      throw new TypeError("Cannot read property 'callFunction' of undefined");
    },
  ],
])('nobody is blamed when %s', async (_when, callFunction) => {
  expect(await said(callFunction)).toEqual([NEUTRAL, undefined]);
});

/** WeChat's list of them, with those that developers have seen besides. */
const OF_THE_CLOUD = [
  ...[-401001, -401002, -401003, -402001, -402002, -402003, -402008, -402011, -403001],
  ...[
    -404001, -404002, -404003, -404004, -404005, -404006, -404007, -404008, -404009, -404010, -404011, -404012, -404013,
  ],
  ...[-501000, -501001, -501002, -501003, -501004, -501005, -501007, -501009, -501015, -501018, -501019, -501023],
  ...[-502001, -502003, -502005, -503001, -504001, -504002, -504003, -504999],
  ...[-601001, -601002, -601004, -601008, -601012, -601015, -601034, -602001, -604001, -604100, -604101, -606001],
];

test.each([
  ...OF_THE_CLOUD.map((errCode) => [errCode, '', OUT_OF_ORDER] as const),
  [-1, "Cloud API isn't enabled, please call wx.cloud.init first", OUT_OF_ORDER],
  [-601003, 'system network error', CHECK_THE_NETWORK],
  [-1, 'request:fail -106:net::ERR_INTERNET_DISCONNECTED', CHECK_THE_NETWORK],
  [-1, 'timeout', TOO_LATE],
  [-1, 'unknown error', NEUTRAL],
  [-50, 'fail', NEUTRAL],
  [-700001, 'fail', NEUTRAL],
  [600001, 'fail', NEUTRAL],
] as const)('after %d (%s) the person reads “%s”, and can quote the number', async (errCode, errMsg, message) => {
  const asObject = { errCode, errMsg };
  const asError = Object.assign(new Error(errMsg), asObject);
  const asText = { errMsg: `cloud.callFunction:fail Error: errCode: ${errCode} | errMsg: ${errMsg}` };
  const errors: readonly unknown[] = [asObject, asError, asText];
  for (const error of errors) {
    expect(await said(() => Promise.reject(error as Error))).toEqual([message, String(errCode)]);
  }
});

test('the number to quote is the one that another hides', async () => {
  const errMsg = 'requestID 1, cloud function service error code -504002, error message connect ECONNREFUSED';
  const error = { errCode: -404011, errMsg };
  expect(await said(() => Promise.reject(error as unknown as Error))).toEqual([OUT_OF_ORDER, '-504002']);
});

test('a failure that nobody explains is the network where the phone says that it has none', async () => {
  const effects = { isOffline: () => Promise.resolve(true), complain: silent };
  const kindAfter = async (error: unknown) => {
    const answer = await callRealName({ action: 'status' }, { ...effects, callFunction: failing(error) });
    return answer.ok || answer.error.code !== 'UNREACHABLE' ? undefined : answer.error.kind;
  };
  expect(await kindAfter({ errCode: -1, errMsg: 'unknown error' })).toBe('network');
  expect(await kindAfter({ errCode: -504003, errMsg: 'timed out' })).toBe('cloud');
});

test('another environment and another name of the function travel with the call', async () => {
  const callFunction = jest.fn(() => Promise.resolve({ result: { ok: true, verification: null } }));
  const effects = { callFunction, isOffline: online, complain: silent };
  await callRealName({ action: 'status' }, effects, { env: 'test-env', functionName: 'realname-2' });
  expect(callFunction).toHaveBeenCalledWith({
    name: 'realname-2',
    data: { action: 'status' },
    config: { env: 'test-env' },
  });
});

test.each([
  [{ errCode: -1, errMsg: "Cloud API isn't enabled, please call wx.cloud.init first" }, 'wx.cloud.init'],
  [{ errCode: -601034, errMsg: 'no permission' }, 'wx.cloud.init'],
  [{ errCode: -501000, errMsg: 'FunctionName parameter could not be found' }, '云函数不存在'],
  [{ errCode: -501000, errMsg: 'env not exists' }, '云环境不存在'],
  [{ errMsg: 'cloud function service error code -501005, error message Environment not found' }, '云环境不存在'],
  [new TypeError("Cannot read properties of undefined (reading 'callFunction')"), '没有 wx.cloud'],
])('%j tells the developer what was forgotten', async (error, words) => {
  const complain = jest.fn();
  const callFunction = failing(error);
  await callRealName({ action: 'status' }, { callFunction, isOffline: online, complain });
  expect(complain).toHaveBeenCalledTimes(1);
  expect(complain).toHaveBeenCalledWith(expect.stringContaining(words));
});

test('a lost network is nothing that a developer forgot', async () => {
  const complain = jest.fn();
  const callFunction = () => Promise.reject(new Error('request:fail'));
  await callRealName({ action: 'status' }, { callFunction, isOffline: online, complain });
  expect(complain).not.toHaveBeenCalled();
});
