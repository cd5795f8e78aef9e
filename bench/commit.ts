import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const HASH = ['describe', '--always', '--abbrev=40', '--exclude=*', '--dirty'];

/** What is measured: the commit's hash, with `-dirty` where files differ from it; nothing where there is no git. */
export const readCommit = (): Promise<string | undefined> =>
  run('git', HASH, { cwd: path.resolve(__dirname, '..') }).then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  );
