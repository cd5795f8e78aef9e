import { sign } from '@cloudbase/signature-nodejs';
import { startProbeSandbox } from '../../testing/probe';
import type { Sandbox } from '../../sandbox';
import type { EndpointRequest } from '../../wire/call';
import { CREDENTIALS, isSigned } from './signature';

const URL_OF = '/admin?env=sandbox&seqId=1';
const FIELDS = { action: 'database.getDocument', collectionName: 'people', queryType: 'DOC', multi: false };
const HEADERS = { host: '127.0.0.1:8080', 'content-type': 'application/json', 'x-tcb-source': 'wx_client,scf' };
const TIMESTAMP = 1_767_225_600;

const signatureOf = (fields: object, headers: object, secretKey = CREDENTIALS.secretKey): string =>
  sign({
    ...CREDENTIALS,
    secretKey,
    method: 'post',
    url: `http://${HEADERS.host}${URL_OF}`,
    params: fields,
    headers,
    withSignedParams: true,
    timestamp: TIMESTAMP,
  }).authorization;

const request = (headers: EndpointRequest['headers']): EndpointRequest => ({
  method: 'POST',
  url: URL_OF,
  path: '/admin',
  query: new URLSearchParams(),
  headers: { ...HEADERS, 'user-agent': 'unsigned', 'x-timestamp': String(TIMESTAMP), ...headers },
  body: Buffer.from(''),
});

let sandbox: Sandbox | undefined;
afterEach(() => sandbox?.close());

const GOOD = signatureOf(FIELDS, HEADERS);

test('what the SDK signed is signed, with more headers than it signed', () => {
  expect(isSigned(request({ authorization: GOOD }), FIELDS)).toBe(true);
});

test('a form is signed by its bytes, without what is empty', () => {
  const headers = { ...HEADERS, 'content-type': 'multipart/form-data' };
  const data = Buffer.from([0, 255, 10]);
  const authorization = signatureOf({ action: 'wx.openApi', requestData: data, token: '' }, headers);
  const sent = request({ authorization, 'content-type': 'multipart/form-data; boundary=x' });
  const parts = { action: Buffer.from('wx.openApi'), requestData: data, token: Buffer.from('') };
  expect(isSigned(sent, parts)).toBe(true);
  expect(isSigned(sent, { ...parts, requestData: Buffer.from([0, 255, 11]) })).toBe(false);
});

const swapped = (list: string): string => GOOD.replace(new RegExp(`(${list}=)([^;]*);([^;,]*)`), '$1$3;$2');

test.each<[string, EndpointRequest['headers'], object]>([
  ['nothing', {}, FIELDS],
  ['nonsense', { authorization: 'SignedHeaders=;;, Signature=x' }, FIELDS],
  ['another key', { authorization: signatureOf(FIELDS, HEADERS, 'another') }, FIELDS],
  ['a field that came later', { authorization: GOOD }, { ...FIELDS, limit: 1 }],
  ['a field that was changed', { authorization: GOOD }, { ...FIELDS, multi: true }],
  ['a header that was changed', { authorization: GOOD, 'x-tcb-source': 'wx_trigger,scf' }, FIELDS],
  ['another time', { authorization: GOOD, 'x-timestamp': String(TIMESTAMP + 1) }, FIELDS],
  ['its fields in another order', { authorization: swapped('SignedParams') }, FIELDS],
  ['its headers in another order', { authorization: swapped('SignedHeaders') }, FIELDS],
])('signed with %s is not signed', (_, headers, fields) => {
  expect(isSigned(request(headers), { ...fields })).toBe(false);
});

test.each([
  ['the database', 'database.getDocument', `({ db }) => db.collection('people').get()`],
  ['a cloud call', 'wx.openApi', `({ cloud }) => cloud.openapi.cityservice.checkRealNameInfo({})`],
])('%s refuses a request that is signed wrongly, and complains', async (_, action, script) => {
  sandbox = await startProbeSandbox({
    functionEnv: { TENCENTCLOUD_SECRETKEY: 'another' },
    onComplaint: () => undefined,
  });
  const { result } = await sandbox.invoke({ name: 'probe', event: { script } });
  // The SDK has no number of its own for SIGN_PARAM_INVALID.
  expect(result).toMatchObject({
    error: { errCode: -501001, errMsg: expect.stringContaining('signature verification failed') as string },
  });
  expect(sandbox.complaints).toEqual([`The request ${action} is not signed as the SDK signs it.`]);
});
