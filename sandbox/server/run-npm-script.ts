import { spawn } from 'node:child_process';

export interface ScriptOutput {
  readonly ok: boolean;
  /** What it printed. */
  readonly text: string;
}

/** Runs an npm script of a folder. */
export function runNpmScript(script: string, cwd: string): Promise<ScriptOutput> {
  return new Promise((resolve, reject) => {
    // On Windows npm is a script, which only a shell runs.
    const child = spawn('npm', ['run', script], {
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
