import { createServer, type AddressInfo } from 'node:net';
import { explainPortError, requireFreePort } from './free-port';

test('a port that is taken rejects, and is free again afterwards', async () => {
  // Should this fail, nothing waits for it.
  const taken = createServer().unref();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as AddressInfo;
  await expect(requireFreePort(port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await new Promise((resolve) => taken.close(resolve));
  await requireFreePort(port);
  await requireFreePort(port);
});

const refusal = (code: string): Error => Object.assign(new Error('listen'), { code });

test.each([
  ['EADDRINUSE', 8787, '已被占用', 8788],
  ['EADDRINUSE', 65_535, '已被占用', 65_534],
  ['EACCES', 80, '没有权限', 8787],
  ['EACCES', 8787, '没有权限', 8788],
])('%s at port %d is explained, with another one to use', (code, port, words, other) => {
  const text = explainPortError(refusal(code), port);
  expect(text).toContain(`端口 ${port}`);
  expect(text).toContain(words);
  expect(text?.split('\n')[1]).toBe(`  npm start -- --port ${other}`);
});

test('any other error is not about the port', () => {
  expect(explainPortError(refusal('ENOENT'), 8787)).toBeUndefined();
  expect(explainPortError('x', 8787)).toBeUndefined();
});
