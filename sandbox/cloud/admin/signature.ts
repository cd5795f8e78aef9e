import { sign } from '@cloudbase/signature-nodejs';
import type { EndpointRequest } from '../../wire/call';

export interface Credentials {
  readonly secretId: string;
  readonly secretKey: string;
}

/** The sandbox's functions sign their requests to the cloud with these. */
export const CREDENTIALS: Credentials = { secretId: 'sandbox', secretKey: 'sandbox' };

type Fields = Readonly<Record<string, unknown>>;

/** Empty fields are not signed; those of a form are buffers, which count as something. */
const withoutEmpty = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => !Buffer.isBuffer(value) || value.byteLength > 0));

/**
 * Whether a request is signed as the SDK signs it: by the package that the SDK itself uses, from node_modules, so that
 * a bundle which signs in another way is found out.
 */
export function isSigned({ method, url, headers }: EndpointRequest, fields: Fields): boolean {
  const { authorization = '', host, 'content-type': contentType } = headers;
  if (host === undefined || contentType === undefined) return false;
  const signed = /SignedHeaders=([^,]*)/.exec(authorization)?.[1]?.split(';') ?? [];
  const expected = sign({
    ...CREDENTIALS,
    // In lower case, as the SDK signs it.
    method: method.toLowerCase(),
    url: `http://${host}${url}`,
    params: withoutEmpty(fields),
    headers: { host, 'content-type': contentType, ...Object.fromEntries(signed.map((name) => [name, headers[name]])) },
    withSignedParams: true,
    timestamp: Number(headers['x-timestamp']),
  });
  return authorization === expected.authorization;
}
