import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { Command, Upload } from './plan';

export type Ending = 'done' | 'failed' | 'not_found';

const withoutSecrets = (env: Upload['env']): Upload['env'] =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !name.endsWith('_SECRET')));

/** Passes on what a tool prints. */
function echo(from: Readable | null, to: NodeJS.WriteStream, hear: (text: string) => void): void {
  from?.setEncoding('utf8').on('data', (text: string) => {
    to.write(text);
    hear(text);
  });
}

/** Runs one tool in the folder of package.json; what it prints is seen as it comes. */
export const runCommand = (command: Command, { root, env }: Pick<Upload, 'root' | 'env'>): Promise<Ending> =>
  new Promise((resolve) => {
    const { file, args, needsSecrets, proof } = command;
    // On Windows npx and cli.bat are scripts, which only a shell runs.
    const shell = process.platform === 'win32';
    const [run = file, ...words] = shell ? [file, ...args].map((word) => `"${word}"`) : [file, ...args];
    const heard = proof === undefined ? 'inherit' : 'pipe';
    const child = spawn(run, words, {
      cwd: root,
      env: needsSecrets === true ? env : withoutSecrets(env),
      shell,
      stdio: ['inherit', heard, heard],
    });
    let output = '';
    const hear = (text: string): void => {
      output += text;
    };
    echo(child.stdout, process.stdout, hear);
    echo(child.stderr, process.stderr, hear);
    child.once('error', () => {
      resolve('not_found');
    });
    child.once('close', (status) => {
      resolve(status === 0 && (proof === undefined || proof.test(output)) ? 'done' : 'failed');
    });
  });
