import { spawn } from 'node:child_process';
import path from 'node:path';

/** Runs an npm script, and shows what it printed once it has ended, so that several at a time stay readable. */
function run(script: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    // On Windows npm is a script, which only a shell runs.
    const child = spawn('npm', ['run', script], {
      cwd: path.join(__dirname, '..'),
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const printed: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => printed.push(chunk));
    child.once('error', reject);
    child.once('close', (status) => {
      process.stdout.write(Buffer.concat(printed));
      resolve(status === 0);
    });
  });
}

/** The npm scripts of the command line. */
void Promise.all(process.argv.slice(2).map(run)).then((wentWell) => {
  process.exitCode = wentWell.every(Boolean) ? 0 : 1;
});
