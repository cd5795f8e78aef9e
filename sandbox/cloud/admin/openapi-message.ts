import protobuf from 'protobufjs';
import { isRecord } from '../../../contract';

/** The messages of `wx.openApi`, as wx-server-sdk 4.0.2 writes and reads them. */
const SCHEMA = `
  syntax = "proto3";
  message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
  message OpenApiData { repeated KeyValuePair pairs = 1; }
  message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; string appid = 6; }
  message CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4; }
`;
const { root } = protobuf.parse(SCHEMA);
const CommApiData = root.lookupType('CommApiData');
const CommOpenApiResp = root.lookupType('CommOpenApiResp');

const OPEN_API = 0;

function pairsOf(message: Readonly<Record<string, unknown>>): readonly unknown[] {
  const data = message['openapiData'];
  const pairs = isRecord(data) ? data['pairs'] : [];
  return Array.isArray(pairs) ? pairs : [];
}

/**
 * The parameters of a cloud call, by their wire names.
 * @throws on anything but an OPEN_API message whose values are JSON
 */
export function decodeOpenapiCall(requestData: Buffer): Readonly<Record<string, unknown>> {
  const message = CommApiData.toObject(CommApiData.decode(requestData), { bytes: Buffer });
  if ((message['apiType'] ?? OPEN_API) !== OPEN_API) throw new Error('Only OPEN_API calls are known.');
  return Object.fromEntries(
    pairsOf(message).map((pair): [string, unknown] => {
      if (!isRecord(pair) || typeof pair['key'] !== 'string' || !Buffer.isBuffer(pair['value'])) {
        throw new Error('A pair of the call has no key or value.');
      }
      const value: unknown = JSON.parse(pair['value'].toString());
      return [pair['key'], value];
    }),
  );
}

/** WeChat's answer as it is, with `errcode` and all. */
export const encodeOpenapiAnswer = (answer: unknown): Uint8Array =>
  CommOpenApiResp.encode({
    respData: Buffer.from(JSON.stringify(answer)),
    contentType: 'application/json; encoding=utf-8',
    httpCode: 200,
  }).finish();

/** An error of the platform: the call did not get as far as WeChat. */
export const encodePlatformError = (errorCode: number): Uint8Array => CommOpenApiResp.encode({ errorCode }).finish();
