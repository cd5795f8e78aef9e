import { createHash, createHmac } from 'node:crypto';
import { parse } from 'node:url';

/**
 * Stands in for `sign` of `@cloudbase/signature-nodejs`: Tencent's TC3-HMAC-SHA256 over the names, values and headers of a
 * request, as the SDK asks for it. Whatever else could be asked for is refused, lest it be signed wrongly.
 */

/** A request of the SDK. Values that are undefined or empty are not signed. */
export interface SignedRequest {
  readonly secretId: string;
  readonly secretKey: string;
  readonly method: string;
  /** With `host` as in the headers. */
  readonly url: string;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Of a form they may be buffers. */
  readonly params: Readonly<Record<string, unknown>>;
  /** The names of what is signed stand in the header: the only way that the SDK asks for. */
  readonly withSignedParams: true;
  /** Seconds since the epoch. */
  readonly timestamp: number;
}

export interface Signature {
  /** The header `authorization`. */
  readonly authorization: string;
  readonly timestamp: number;
  readonly multipart: boolean;
}

const ALGORITHM = 'TC3-HMAC-SHA256';
const SERVICE = 'tcb';
const FORM = 'multipart/form-data';
const OPTIONS = ['secretId', 'secretKey', 'method', 'url', 'headers', 'params', 'withSignedParams', 'timestamp'];

/** Names nothing of the request: it holds personal data. */
const unknown = (what: string): TypeError => new TypeError(`Not known to the stand-in for the SDK's signer: ${what}`);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text);

const toText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value)).trim();

/** Where ICU sorts the underscore: before the hyphen. */
const placeOf = (name: string): string => name.replaceAll('_', '!');

/**
 * Names in lower case with their values, in the order of ICU, with which the SDK sorts; code units give the same one
 * for these names, without the collation tables, whose loading takes a new process 7 ms.
 */
function sorted(fields: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  const named = Object.entries(fields).flatMap(([key, value]) => {
    const name = key.toLowerCase().trim();
    if (!/^[a-z0-9_-]+$/.test(name)) throw unknown('a name');
    return value === undefined ? [] : [{ name, value, place: placeOf(name) }];
  });
  named.sort((one, other) => (one.place < other.place ? -1 : 1));
  return named.map(({ name, value }) => [name, value]);
}

function headersToSign(headers: SignedRequest['headers']): readonly (readonly [string, string])[] {
  return sorted(headers).map(([name, value]) => {
    const text = toText(value);
    if (name !== 'content-type') return [name, text.toLowerCase()];
    return [name, text.startsWith(FORM) ? FORM : text];
  });
}

/** @returns the hash, and the names of what is in it */
function hashParams(params: SignedRequest['params'], isForm: boolean) {
  const hash = createHash('sha256');
  const names: string[] = [];
  for (const [name, value] of sorted(params)) {
    const signed = isForm && Buffer.isBuffer(value) ? value : toText(value);
    if (signed === '') continue;
    names.push(name);
    if (typeof signed === 'string') hash.update(`&${name}=${signed}\r\n`);
    else hash.update(`&${name}=`).update(signed).update('\r\n');
  }
  return { hash: hash.digest('hex'), names };
}

/** The last key: it stays the same for a day, or until the platform renews an instance's secret. */
let last: { readonly secretKey: string; readonly date: string; readonly key: Buffer } | undefined;

function signingKey(secretKey: string, date: string): Buffer {
  if (last?.secretKey !== secretKey || last.date !== date) {
    const ofDate = hmac(`TC3${secretKey}`, date).digest();
    const ofService = hmac(ofDate, SERVICE).digest();
    last = { secretKey, date, key: hmac(ofService, 'tc3_request').digest() };
  }
  return last.key;
}

/**
 * Signs a request.
 * @throws TypeError for a request that the SDK's own signer would sign in a way of its own, or not at all
 */
export function sign(request: SignedRequest): Signature {
  const { secretId, secretKey, method, url, timestamp } = request;
  if (Object.keys(request).some((option) => !OPTIONS.includes(option))) throw unknown('an option');
  if (method !== 'post') throw unknown('a method');
  // Of a URL it takes what the SDK's signer takes, however the platform words its own address.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- URL reads some addresses in another way
  const { host, query } = parse(url);
  const [address = ''] = url.replace(/^https?:/, '').split('?');

  const headers = headersToSign(request.headers);
  const byName = new Map(headers);
  if (byName.get('host') !== host) throw unknown('another host');
  const isForm = byName.get('content-type')?.startsWith(FORM);
  if (isForm === undefined) throw unknown('no content type');

  const signedHeaders = headers.map(([name]) => name).join(';');
  const lines = headers.map(([name, value]) => `${name}:${value}\n`).join('');
  const { hash, names } = hashParams(request.params, isForm);
  const canonical = `${method}\n${address}\n${query ?? ''}\n${lines}\n${signedHeaders}\n${hash}`;

  const date = new Date(timestamp * 1000).toISOString().slice(0, 10);
  const scope = `${date}/${SERVICE}/tc3_request`;
  const toSign = `${ALGORITHM}\n${timestamp}\n${scope}\n${sha256(canonical)}`;
  const signature = hmac(signingKey(secretKey, date), toSign).digest('hex');
  const authorization =
    `${ALGORITHM} Credential=${secretId}/${scope}, SignedParams=${names.join(';')}, ` +
    `SignedHeaders=${signedHeaders}, Signature=${signature}`;
  return { authorization, timestamp, multipart: isForm };
}
