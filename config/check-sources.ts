import { spawn } from 'node:child_process';
import path from 'node:path';

/** Two queues that run at the same time: linting takes about as long as all the rest together. */
const LINES = [['lint'], ['format', 'types', 'build:sandbox']];

/** Runs an npm script, and shows what it printed once it has ended, so that two at a time stay readable. */
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

async function runLine(scripts: readonly string[]): Promise<boolean> {
  for (const script of scripts) if (!(await run(script))) return false;
  return true;
}

void Promise.all(LINES.map(runLine)).then((wentWell) => {
  process.exitCode = wentWell.every(Boolean) ? 0 : 1;
});
