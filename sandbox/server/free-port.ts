import { createServer } from 'node:net';
import { DEFAULT_PORT, MAX_PORT } from './start-arguments';

/** Rejects as the server will (`EADDRINUSE`, `EACCES`): for knowing it before the work of a build. */
export function requireFreePort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', () => {
      probe.close(() => {
        resolve();
      });
    });
  });
}

/** Below this only an administrator may listen, on most systems. */
const FIRST_OPEN_PORT = 1024;

function anotherPort(port: number): number {
  if (port < FIRST_OPEN_PORT) return DEFAULT_PORT;
  return port < MAX_PORT ? port + 1 : port - 1;
}

/** What to do about a port that cannot be had; undefined for any other error. */
export function explainPortError(error: unknown, port: number): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const command = `\n  npm start -- --port ${anotherPort(port)}`;
  if (code === 'EADDRINUSE') return `端口 ${port} 已被占用，请换一个： The port is taken, use another one:${command}`;
  if (code === 'EACCES') {
    return `没有权限使用端口 ${port}，请换一个： No permission to use this port, use another one:${command}`;
  }
  return undefined;
}
