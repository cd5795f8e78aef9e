import { callRealName } from './call-realname';
import { NONE } from '../testing/answers';

const never = () => new Promise<never>(() => undefined);

test('the request goes to the function realname, and its answer comes back parsed', async () => {
  const callFunction = jest.fn(() => Promise.resolve({ result: { ok: true, verification: null, more: 1 } }));
  await expect(callRealName({ action: 'status' }, { callFunction, wait: never })).resolves.toEqual(NONE);
  expect(callFunction).toHaveBeenCalledWith({ name: 'realname', data: { action: 'status' } });
});

const CHECK_THE_NETWORK = '没有连上服务，请检查手机网络后再试一次。';
const OUT_OF_ORDER = '服务暂时不可用，请稍后再试。';
const TOO_LATE = '服务没有及时回应，请稍后再试一次。';
const NEUTRAL = '没有得到明确的答复，请稍后再试一次。';

async function said(callFunction: () => Promise<{ result?: unknown }>): Promise<unknown> {
  const answer = await callRealName({ action: 'status' }, { callFunction, wait: never });
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

test('after half a minute the service has not answered in time, whoever is to blame', async () => {
  const waited: number[] = [];
  const wait = (ms: number) => {
    waited.push(ms);
    return Promise.resolve();
  };
  const answer = await callRealName({ action: 'status' }, { callFunction: never, wait });
  expect(answer).toEqual({ ok: false, error: { code: 'UNREACHABLE', retry: 'later', message: TOO_LATE } });
  expect(waited).toEqual([30_000]);
});
