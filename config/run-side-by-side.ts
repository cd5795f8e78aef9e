import path from 'node:path';
import { runNpmScript } from '../sandbox/server/run-npm-script';

const ROOT = path.join(__dirname, '..');

/** What a script printed is shown once it has ended, so that several at a time stay readable. */
async function run(script: string): Promise<boolean> {
  const { ok, text } = await runNpmScript(script, ROOT);
  process.stdout.write(text);
  return ok;
}

/** The npm scripts of the command line. */
void Promise.all(process.argv.slice(2).map(run)).then((wentWell) => {
  process.exitCode = wentWell.every(Boolean) ? 0 : 1;
});
