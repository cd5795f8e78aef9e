import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { readCertificate } from './certificate';
import { isSameOrigin } from './same-origin';

export type HttpHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface LoopbackServer {
  readonly port: number;
  /** `http://127.0.0.1:<port>`, or `https://localhost:<port>` */
  readonly origin: string;
  /** Refuses whoever connects from now on; what is being answered is answered. */
  closePort(): void;
  /** Takes connections again, at the same port; not after `close`. */
  openPort(): Promise<void>;
  /** Drops open connections, also those that hang. */
  close(): Promise<void>;
}

export interface LoopbackOptions {
  /** 0: any free port. */
  readonly port?: number;
  /** Over TLS, with a certificate for `localhost` that nobody trusts unasked. */
  readonly tls?: boolean;
  /** A defect of the handler: the connection is dropped, and this is called. */
  onDefect(error: unknown): void;
  /** A request from elsewhere was refused; `isSameOrigin` says why there are any. */
  onForeign?(refusal: string): void;
}

const useThisAddress = (port: number): string =>
  `请用这个地址打开： Please open it by this address:\n  http://localhost:${port}\n`;

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

/** An HTTP server on 127.0.0.1 alone, for programs of this machine and pages of its own. Rejects when the port cannot be had (`EADDRINUSE`). */
export async function listenOnLoopback(handler: HttpHandler, options: LoopbackOptions): Promise<LoopbackServer> {
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    if (!isSameOrigin(request.headers)) {
      const { method = '', headers } = request;
      options.onForeign?.(`Refused a ${method} from host ${headers.host ?? '–'}, origin ${headers.origin ?? '–'}.`);
      response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' }).end(useThisAddress(portOf(server)));
      return;
    }
    handler(request, response).catch((error: unknown) => {
      response.destroy();
      options.onDefect(error);
    });
  };
  const server = options.tls === true ? createSecureServer(readCertificate(), serve) : createServer(serve);
  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  await listen(options.port ?? 0);
  const port = portOf(server);
  let isClosed = false;
  return {
    port,
    origin: options.tls === true ? `https://localhost:${port}` : `http://127.0.0.1:${port}`,
    closePort() {
      server.close();
      server.closeIdleConnections();
    },
    async openPort() {
      if (!server.listening && !isClosed) await listen(port);
    },
    close: () =>
      new Promise((resolve) => {
        isClosed = true;
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** The whole body. Rejects when the client goes away before its end. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
