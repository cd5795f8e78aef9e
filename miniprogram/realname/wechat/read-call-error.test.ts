import { readCallError } from './read-call-error';

const CRASH_TEXT = 'connect ECONNREFUSED 127.0.0.1:8080, network timeout, net::ERR_FAILED, errCode: -601003';
/** As base libraries before about 2.17 word it. */
const wrapped = (number: number, message: string): string =>
  `errCode: -404011 cloud function execution error | errMsg: cloud.callFunction:fail requestID 1cb63f35-794c-11e9-b01f-525400e8849e, cloud function service error code ${number}, error message ${message}; at cloud.callFunction api; `;
/** As later ones do. */
const plain = (number: number, name: string, message: string): string =>
  `cloud.callFunction:fail Error: errCode: ${number} ${name} | errMsg: ${message} (callId: 1663981981628-0.32) (trace: 9:13:1 start->9:13:2 system error (Error: errCode: ${number} ${name} | errMsg: ${message}), abort)`;
const asError = (errCode: number, errMsg: string): Error => Object.assign(new Error(errMsg), { errCode, errMsg });

test.each<[string, unknown, object]>([
  [
    'a function that is missing',
    { errMsg: plain(-501000, '', 'FunctionName parameter could not be found.') },
    { kind: 'cloud', errCode: -501000 },
  ],
  [
    'an environment that is missing',
    { errCode: -501000, errMsg: plain(-501000, '', 'Environment not found') },
    { kind: 'cloud', errCode: -501000 },
  ],
  [
    'no permission for the cloud',
    { errMsg: plain(-601034, '', '没有权限，请先开通云开发或者云托管') },
    { kind: 'cloud', errCode: -601034 },
  ],
  [
    'a crash that is wrapped',
    asError(-404011, wrapped(-504002, 'wx is not defined')),
    { kind: 'cloud', errCode: -504002 },
  ],
  [
    'a wrapped environment',
    { errCode: -404011, errMsg: wrapped(-501005, 'invalid env') },
    { kind: 'cloud', errCode: -501005 },
  ],
  [
    'a wrapped number in the text alone',
    { errMsg: wrapped(-501000, '[100004] env not exists') },
    { kind: 'cloud', errCode: -501000 },
  ],
  ['a wrapper around a later text', asError(-404011, plain(-504003, '', '…')), { kind: 'cloud', errCode: -504003 }],
  [
    'a number that says nothing, over one that does',
    { errCode: -1, errMsg: plain(-501000, '', 'Environment not found') },
    { kind: 'cloud', errCode: -501000 },
  ],
  ['a wrapper with nothing in it', { errCode: -404011, errMsg: '' }, { kind: 'cloud', errCode: -404011 }],
  ['a wrapped crash that speaks of a network', wrapped(-504002, CRASH_TEXT), { kind: 'cloud', errCode: -504002 }],
  [
    'a crash that speaks of a network',
    { errCode: -504002, errMsg: plain(-504002, 'functions execute fail', CRASH_TEXT) },
    { kind: 'cloud', errCode: -504002 },
  ],
  [
    'the same in the text alone',
    { errMsg: plain(-504002, 'functions execute fail', CRASH_TEXT) },
    { kind: 'cloud', errCode: -504002 },
  ],
  [
    'an answer that was waited for too long',
    asError(-404012, 'errCode: -404012 polling exceed max timeout retry | errMsg: cloud.callFunction:fail …'),
    { kind: 'cloud', errCode: -404012 },
  ],
  [
    'a forgotten init',
    asError(
      -1,
      "errCode: -1 | errMsg: Cloud API isn't enabled, please call wx.cloud.init first\n请先调用 wx.cloud.init()",
    ),
    { kind: 'cloud', errCode: -1 },
  ],
  [
    'a forgotten init without a number',
    new Error("Cloud API isn't enabled, please call wx.cloud.init first"),
    { kind: 'cloud' },
  ],
  ['a number as text', { errCode: '-501000' }, { kind: 'cloud', errCode: -501000 }],
  ['the name of WeChat for a failing network', { errCode: -601003 }, { kind: 'network', errCode: -601003 }],
  [
    'the same in the text',
    { errMsg: plain(-601003, 'system network error', 'system network error') },
    { kind: 'network', errCode: -601003 },
  ],
  [
    'a host that is not found',
    {
      errCode: -601001,
      errMsg: 'cloud.callFunction:fail Error: errCode: -601001 | errMsg: request:fail -2:net::ERR_NAME_NOT_RESOLVED',
    },
    { kind: 'network', errCode: -601001 },
  ],
  ['a failing back end', { errCode: -601001, errMsg: 'system error' }, { kind: 'cloud', errCode: -601001 }],
  [
    'no connection to the internet',
    { errCode: -1, errMsg: 'cloud.callFunction:fail request:fail -106:net::ERR_INTERNET_DISCONNECTED' },
    { kind: 'network', errCode: -1 },
  ],
  [
    'a change of network',
    { errMsg: 'request:fail errcode:10011 cronet_error_code:0 error_msg:network change, cancel all task' },
    { kind: 'network' },
  ],
  [
    'a connection that cannot be made in time',
    { errMsg: 'request:fail net::ERR_CONNECTION_TIMED_OUT' },
    { kind: 'network' },
  ],
  ['DevTools without a network', 'cloud.callFunction:fail Error: Failed to fetch (system error)', { kind: 'network' }],
  ['the words of an iPhone', { errMsg: 'cloud.callFunction:fail 网络连接已中断' }, { kind: 'network' }],
  [
    'time that ran out, who knows where',
    { errMsg: 'cloud.callFunction:fail timeout' },
    { kind: 'not_answered_in_time' },
  ],
  ['the same in other words', { errCode: -1, errMsg: 'timed out' }, { kind: 'not_answered_in_time', errCode: -1 }],
  ['a number that nobody knows', { errCode: -50, errMsg: 'fail' }, { kind: 'unknown', errCode: -50 }],
  ['a number that is longer than any', { errCode: -5010000 }, { kind: 'unknown', errCode: -5010000 }],
  ['a number that is not of WeChat', { errCode: 501000 }, { kind: 'unknown', errCode: 501000 }],
  ['a number that is none', { errCode: Number.NaN, errMsg: 7 }, { kind: 'unknown' }],
  ['an API that is missing', new TypeError("Cannot read property 'callFunction' of undefined"), { kind: 'unknown' }],
  ['an object with nothing in it', {}, { kind: 'unknown' }],
  ['nothing', undefined, { kind: 'unknown' }],
  ['null', null, { kind: 'unknown' }],
  ['a list', [], { kind: 'unknown' }],
])('reads %s', (_what, error, failure) => {
  expect(readCallError(error)).toStrictEqual(failure);
});
