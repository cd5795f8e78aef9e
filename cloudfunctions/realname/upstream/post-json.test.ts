import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createPostJson, type PostResult } from './post-json';

const signal = new AbortController().signal;
const open = new Set<{ close(): void; closeAllConnections(): void }>();
afterEach(() => {
  for (const server of open) {
    server.closeAllConnections();
    server.close();
  }
  open.clear();
});

async function serve(answer: (request: IncomingMessage, response: ServerResponse, body: string) => void) {
  const bodies: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    let body = '';
    sockets.add(request.socket);
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    request.on('end', () => {
      bodies.push(body);
      answer(request, response, body);
    });
  });
  open.add(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: new URL(`http://127.0.0.1:${port}/path?a=b`), bodies, sockets, server };
}

const reply = (status: number, text: string) => (_: IncomingMessage, response: ServerResponse) => {
  response.writeHead(status).end(text);
};

test('the body is sent as JSON in UTF-8, and the reply is read', async () => {
  let seen: IncomingMessage | undefined;
  const { url, bodies } = await serve((request, response) => {
    seen = request;
    response.end('{"errcode":0}');
  });
  await expect(createPostJson(Date.now)(url, { name: '张三' }, signal)).resolves.toEqual({
    kind: 'json',
    body: { errcode: 0 },
  });
  expect(bodies).toEqual(['{"name":"张三"}']);
  expect([seen?.method, seen?.url, seen?.headers['content-type']]).toEqual([
    'POST',
    '/path?a=b',
    'application/json; charset=utf-8',
  ]);
});

test.each<[number, string, PostResult]>([
  [200, '<html>', { kind: 'unreadable' }],
  [200, '{"errcode":', { kind: 'unreadable' }],
  [200, '', { kind: 'unreadable' }],
  [302, '{}', { kind: 'unreadable' }],
  [404, '{"errcode":0}', { kind: 'unreadable' }],
  [500, '{"errcode":0}', { kind: 'unreachable', delivered: true }],
  [503, 'busy', { kind: 'unreachable', delivered: true }],
  [200, 'null', { kind: 'json', body: null }],
])('status %d with the body %j is the result %j', async (status, text, result) => {
  const { url } = await serve(reply(status, text));
  await expect(createPostJson(Date.now)(url, {}, signal)).resolves.toEqual(result);
});

test('a reply of 64 KiB is read, a longer one is unreadable', async () => {
  const text = JSON.stringify('x'.repeat(64 * 1024 - 2));
  const fits = await serve(reply(200, text));
  await expect(createPostJson(Date.now)(fits.url, {}, signal)).resolves.toMatchObject({ kind: 'json' });
  const endless = await serve((_, response) => {
    const more = (): void => {
      while (!response.destroyed && response.write('x'.repeat(16_384)));
      response.once('drain', more);
    };
    more();
  });
  await expect(createPostJson(Date.now)(endless.url, {}, signal)).resolves.toEqual({ kind: 'unreadable' });
});

test('a refused connection is unreachable, not delivered', async () => {
  const { url, server } = await serve(reply(200, '{}'));
  await new Promise((resolve) => server.close(resolve));
  await expect(createPostJson(Date.now)(url, {}, signal)).resolves.toEqual({ kind: 'unreachable', delivered: false });
});

test.each([
  ['before any of the reply', (_: IncomingMessage, response: ServerResponse) => response.destroy()],
  [
    'within the reply',
    (_: IncomingMessage, response: ServerResponse) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"errcode":0', () => response.destroy());
    },
  ],
])('a connection that breaks %s is unreachable, maybe delivered', async (_, answer) => {
  const { url, bodies } = await serve(answer);
  await expect(createPostJson(Date.now)(url, {}, signal)).resolves.toEqual({ kind: 'unreachable', delivered: true });
  expect(bodies).toHaveLength(1);
});

test('an aborted request is unreachable at once', async () => {
  const abort = new AbortController();
  const { url } = await serve(() => {
    abort.abort();
  });
  await expect(createPostJson(Date.now)(url, {}, abort.signal)).resolves.toEqual({
    kind: 'unreachable',
    delivered: true,
  });
});

test('a signal that is aborted after the answer leaves the connection to the request that uses it now', async () => {
  const abort = new AbortController();
  const { url, sockets } = await serve((_, response, body) => {
    if (body !== '{}') abort.abort();
    setImmediate(() => response.end('{}'));
  });
  const post = createPostJson(Date.now);
  await post(url, {}, abort.signal);
  await expect(post(url, { second: true }, signal)).resolves.toEqual({ kind: 'json', body: {} });
  expect(sockets.size).toBe(1);
});

test('a signal that was aborted before is unreachable, and nothing is sent', async () => {
  const abort = new AbortController();
  abort.abort();
  const { url, bodies } = await serve(reply(200, '{}'));
  await expect(createPostJson(Date.now)(url, {}, abort.signal)).resolves.toEqual({
    kind: 'unreachable',
    delivered: false,
  });
  expect(bodies).toEqual([]);
});

test('a connection is reused at once, and replaced after a pause', async () => {
  const clock = { now: 0 };
  const { url, sockets } = await serve(reply(200, '{}'));
  const post = createPostJson(() => clock.now);
  await post(url, {}, signal);
  clock.now = 4000;
  await post(url, {}, signal);
  expect(sockets.size).toBe(1);
  clock.now = 8001;
  await expect(post(url, {}, signal)).resolves.toMatchObject({ kind: 'json' });
  expect(sockets.size).toBe(2);
});

test('after the clock was set back a new connection is used', async () => {
  const clock = { now: 600_000 };
  const { url, sockets } = await serve(reply(200, '{}'));
  const post = createPostJson(() => clock.now);
  await post(url, {}, signal);
  clock.now = 0;
  await post(url, {}, signal);
  expect(sockets.size).toBe(2);
});

test('a request that is aborted after a pause does not make old connections count as fresh', async () => {
  const clock = { now: 0 };
  const { url, sockets, server } = await serve((_, response, body) => {
    if (body === '{}') response.end('{}');
  });
  const post = createPostJson(() => clock.now);
  const renewal = new AbortController();
  const slow = post(url, { waits: true }, renewal.signal);
  await once(server, 'request');
  await post(url, {}, signal);
  clock.now = 600_000;
  renewal.abort();
  await slow;
  await expect(post(url, {}, signal)).resolves.toMatchObject({ kind: 'json' });
  expect(sockets.size).toBe(3);
});

test('a server that switches protocols is unreachable, maybe delivered', async () => {
  const { url, server } = await serve(reply(200, '{}'));
  server.prependListener('request', (_: IncomingMessage, { socket }: ServerResponse) => {
    socket?.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n');
  });
  await expect(createPostJson(Date.now)(url, {}, signal)).resolves.toEqual({ kind: 'unreachable', delivered: true });
});

test('a reused connection that breaks is unreachable, maybe delivered, and nothing is sent again', async () => {
  let first = true;
  const { url, bodies } = await serve((_, response) => {
    if (first) response.end('{}');
    else response.destroy();
    first = false;
  });
  const post = createPostJson(() => 0);
  await post(url, { n: 1 }, signal);
  await expect(post(url, { n: 2 }, signal)).resolves.toEqual({ kind: 'unreachable', delivered: true });
  expect(bodies).toEqual(['{"n":1}', '{"n":2}']);
});

test('a request after a pause does not close the connection of one that has just started', async () => {
  const clock = { now: 0 };
  const { url, bodies } = await serve(reply(200, '{}'));
  const post = createPostJson(() => clock.now);
  await post(url, { n: 1 }, signal);
  clock.now = 10_000;
  const both = await Promise.all([post(url, { n: 2 }, signal), post(url, { n: 3 }, signal)]);
  expect(both.map(({ kind }) => kind)).toEqual(['json', 'json']);
  expect(bodies).toHaveLength(3);
});

test('a request after a pause does not close the connection of one that is still running', async () => {
  const clock = { now: 0 };
  const waiting: ServerResponse[] = [];
  const { url, server } = await serve((_, response) => {
    waiting.push(response);
    if (waiting.length === 2) for (const each of waiting) each.end('{}');
  });
  const post = createPostJson(() => clock.now);
  const slow = post(url, { n: 1 }, signal);
  await once(server, 'request');
  clock.now = 10_000;
  const both = await Promise.all([slow, post(url, { n: 2 }, signal)]);
  expect(both.map(({ kind }) => kind)).toEqual(['json', 'json']);
});
