import { spawn } from 'node:child_process';

export interface BuildOutput {
  readonly ok: boolean;
  /** What it printed, to be shown when it failed. */
  readonly text: string;
}

/** Runs `npm run build:sandbox` in a folder. */
export function runNpmBuild(cwd: string): Promise<BuildOutput> {
  return new Promise((resolve, reject) => {
    // On Windows npm is a script, which only a shell runs.
    const child = spawn('npm', ['run', 'build:sandbox'], {
      cwd,
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (status) => {
      resolve({ ok: status === 0, text: Buffer.concat(chunks).toString() });
    });
  });
}
