/** Tencent's signature TC3-HMAC-SHA256 as wx-server-sdk applies it: parameters by name, in lower case and sorted. */
'use strict';

const { createHash, createHmac } = require('node:crypto');

const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const hmac = (key, text) => createHmac('sha256', key).update(text);

const sortedNames = (fields) => Object.keys(fields).sort();

function hashOf(params, names) {
  const hash = createHash('sha256');
  for (const name of names) hash.update(`&${name.toLowerCase()}=`).update(params[name]).update('\r\n');
  return hash.digest('hex');
}

/**
 * @param {{ host: string, path: string, headers: Record<string, string>, params: Record<string, string | Buffer>,
 *   timestamp: number }} request `headers` are those to be signed, by names in lower case; `params` are without empty ones
 * @returns the header `authorization`
 */
module.exports.sign = ({ host, path, headers, params, timestamp }) => {
  const { TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey } = process.env;
  const signedHeaders = sortedNames(headers);
  const signedParams = Object.keys(params).sort((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1));
  const [pathname, query = ''] = path.split('?');
  const lines = signedHeaders.map((name) => `${name}:${headers[name].trim().toLowerCase()}\n`).join('');
  const canonical = `post\n//${host}${pathname}\n${query}\n${lines}\n${signedHeaders.join(';')}\n${hashOf(params, signedParams)}`;
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10);
  const scope = `${date}/tcb/tc3_request`;
  const day = hmac(`TC3${secretKey}`, date).digest();
  const key = hmac(hmac(day, 'tcb').digest(), 'tc3_request').digest();
  const signature = hmac(key, `TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${sha256(canonical)}`).digest('hex');
  const names = signedParams.map((name) => name.toLowerCase()).join(';');
  return `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedParams=${names}, SignedHeaders=${signedHeaders.join(';')}, Signature=${signature}`;
};
