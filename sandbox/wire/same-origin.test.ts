import { isSameOrigin } from './same-origin';

test.each([
  ['the page itself', { host: 'localhost:8787', origin: 'http://localhost:8787' }, true],
  ['the page by its number', { host: '127.0.0.1:8787', origin: 'http://127.0.0.1:8787' }, true],
  ['a program, which has no origin', { host: '127.0.0.1:8787' }, true],
  ['another site', { host: 'localhost:8787', origin: 'https://example.com' }, false],
  ['another port', { host: 'localhost:8787', origin: 'http://localhost:3000' }, false],
  ['a name pointed at this machine', { host: 'rebind.example:8787', origin: 'http://rebind.example:8787' }, false],
  ['a sandboxed frame', { host: 'localhost:8787', origin: 'null' }, false],
  ['no host', {}, false],
])('%s', (_who, headers, expected) => {
  expect(isSameOrigin(headers)).toBe(expected);
});
