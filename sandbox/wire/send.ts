import type { ServerResponse } from 'node:http';
import type { Reply } from './call';

/** Puts a reply on the wire. */
export function send(response: ServerResponse, reply: Reply): void {
  const body = Buffer.from(reply.body);
  response.writeHead(reply.status ?? 200, { 'content-type': reply.contentType, 'content-length': body.byteLength });
  response.end(body);
}
