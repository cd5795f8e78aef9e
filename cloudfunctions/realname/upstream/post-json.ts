import * as http from 'node:http';
import * as https from 'node:https';
import type { Socket } from 'node:net';

/** The result of a POST. `delivered`: the server may have read the request. */
export type PostResult =
  | { readonly kind: 'json'; readonly body: unknown }
  /** Not JSON, too long, or an HTTP status other than 200 and 5xx. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'unreachable'; readonly delivered: boolean };

/** Once the signal is aborted it ends at once: others may wait for the same answer. */
export type PostJson = (url: URL, body: unknown, signal: AbortSignal) => Promise<PostResult>;

const MAX_REPLY_BYTES = 64 * 1024;
/** Connections idle for longer are not reused: while an instance was frozen, the server may have closed them. */
const MAX_IDLE_MS = 4000;

/** Whether the TCP or TLS handshake is still running, so that nothing can have been sent. */
const isConnecting = (socket: Socket): boolean =>
  socket.connecting || ('secureConnecting' in socket && socket.secureConnecting === true);

function closeAll(sockets: readonly Socket[] = []): void {
  for (const socket of sockets) socket.destroy();
}

function parseBody(status: number | undefined, text: string): PostResult {
  if (status !== undefined && status >= 500) return { kind: 'unreachable', delivered: true };
  if (status !== 200) return { kind: 'unreadable' };
  try {
    return { kind: 'json', body: JSON.parse(text) };
  } catch {
    return { kind: 'unreadable' };
  }
}

/** POSTs JSON and reuses connections. Never throws, follows no redirects, never sends a request twice. */
export function createPostJson(now: () => number): PostJson {
  const client = { 'http:': http, 'https:': https };
  let agent: http.Agent | undefined;
  let lastUsed = 0;

  /** Closes connections that were idle for too long. Absolute, as the clock may have been set back. */
  function noteUse(): void {
    const idleMs = Math.abs(now() - lastUsed);
    if (idleMs > MAX_IDLE_MS) Object.values(agent?.freeSockets ?? {}).forEach(closeAll);
    lastUsed = now();
  }

  const agentFor = (protocol: 'http:' | 'https:'): http.Agent => {
    agent ??= new client[protocol].Agent({ keepAlive: true });
    noteUse();
    return agent;
  };

  return (url, body, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) {
        resolve({ kind: 'unreachable', delivered: false });
        return;
      }
      const protocol = url.protocol === 'http:' ? 'http:' : 'https:';
      const bytes = Buffer.from(JSON.stringify(body));
      let connected = false;
      const request = client[protocol].request(url, {
        method: 'POST',
        agent: agentFor(protocol),
        headers: { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length },
      });
      // Not by the option `signal`: Node 16 then neither ends the request nor says so.
      signal.addEventListener('abort', () => {
        request.destroy();
      });
      const settle = (result: PostResult): void => {
        noteUse();
        resolve(result);
      };
      request.once('socket', (socket) => {
        // Ask the socket: a queued request is not told that it got a reused one.
        connected = !isConnecting(socket);
        if (connected) return;
        socket.once(protocol === 'https:' ? 'secureConnect' : 'connect', () => {
          connected = true;
        });
      });
      const broken = (): void => {
        settle({ kind: 'unreachable', delivered: connected });
      };
      request.once('error', broken);
      // Some failures emit only `close`: a truncated reply, a protocol upgrade.
      request.once('close', broken);
      request.once('response', (response) => {
        const chunks: Buffer[] = [];
        let length = 0;
        response.on('data', (chunk: Buffer) => {
          length += chunk.length;
          if (length <= MAX_REPLY_BYTES) chunks.push(chunk);
          else {
            settle({ kind: 'unreadable' });
            response.destroy();
          }
        });
        response.once('end', () => {
          settle(parseBody(response.statusCode, Buffer.concat(chunks).toString('utf8')));
        });
      });
      request.end(bytes);
    });
}
