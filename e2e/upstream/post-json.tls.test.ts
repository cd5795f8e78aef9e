import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import type * as Https from 'node:https';
import { createServer as createHttpsServer, type AgentOptions } from 'node:https';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { readCertificate } from '../../sandbox/wire/certificate';
import { createPostJson } from '../../cloudfunctions/realname/upstream/post-json';

/** What a connection trusts; Node reads the environment's own wish (`NODE_EXTRA_CA_CERTS`) at its start only. */
const mockTrust: { ca?: Buffer } = {};
jest.mock('node:https', () => {
  const https = jest.requireActual<typeof Https>('node:https');
  class Agent extends https.Agent {
    constructor(options: AgentOptions) {
      super({ ...options, ...mockTrust });
    }
  }
  return { ...https, Agent };
});

const signal = new AbortController().signal;
const NOT_DELIVERED = { kind: 'unreachable', delivered: false };
const DELIVERED = { kind: 'unreachable', delivered: true };

const servers = new Set<Server>();
afterEach(() => {
  for (const server of servers) server.close();
  servers.clear();
});

async function listen(server: Server): Promise<URL> {
  servers.add(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return new URL(`https://localhost:${(server.address() as AddressInfo).port}/`);
}

const serve = (answer: RequestListener): Promise<URL> => listen(createHttpsServer(readCertificate(), answer));

test('a certificate that nobody vouches for is told nothing', async () => {
  const answer = jest.fn();
  await expect(createPostJson(Date.now)(await serve(answer), {}, signal)).resolves.toEqual(NOT_DELIVERED);
  expect(answer).not.toHaveBeenCalled();
});

test('a connection that breaks within the handshake has delivered nothing', async () => {
  const url = await listen(createServer((socket) => socket.once('data', () => socket.destroy())));
  await expect(createPostJson(Date.now)(url, {}, signal)).resolves.toEqual(NOT_DELIVERED);
});

describe('where the certificate is trusted', () => {
  beforeAll(() => {
    mockTrust.ca = readCertificate().cert;
  });

  test('a new connection that breaks after the handshake may have delivered', async () => {
    const url = await serve((_, response) => response.destroy());
    await expect(createPostJson(Date.now)(url, {}, signal)).resolves.toEqual(DELIVERED);
  });

  test('a connection is kept, and may have delivered when it breaks', async () => {
    const sockets = new Set<unknown>();
    const url = await serve((request, response) => {
      if (sockets.has(request.socket)) response.destroy();
      else response.end('{}');
      sockets.add(request.socket);
    });
    const post = createPostJson(() => 0);
    await expect(post(url, {}, signal)).resolves.toEqual({ kind: 'json', body: {} });
    await expect(post(url, {}, signal)).resolves.toEqual(DELIVERED);
    expect(sockets.size).toBe(1);
  });
});
