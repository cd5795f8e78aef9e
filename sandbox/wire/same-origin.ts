import type { IncomingHttpHeaders } from 'node:http';

const LOCAL_HOST = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

/**
 * Whether a request comes from the sandbox's own page or from a program on this machine. Other web sites in the same
 * browser are kept out, also those whose name was pointed at 127.0.0.1.
 */
export function isSameOrigin({ host, origin }: IncomingHttpHeaders): boolean {
  if (host === undefined || !LOCAL_HOST.test(host)) return false;
  return origin === undefined || origin === `http://${host}`;
}
