import { execFileSync } from 'node:child_process';
import { problemsOfMessage } from './problems-of-message';

/** Merges are named by git; a range without any commits is fine. */
function messagesIn(range: string): readonly { readonly id: string; readonly message: string }[] {
  const out = execFileSync('git', ['log', '--no-merges', '--format=%h%n%B%x00', range], { encoding: 'utf8' });
  return out
    .split('\0')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [id = '', ...lines] = entry.split('\n');
      return { id, message: lines.join('\n') };
    });
}

// The last commit alone, where no range is given.
const range = process.argv[2] ?? 'HEAD^..HEAD';
const wrong = messagesIn(range).flatMap(({ id, message }) =>
  problemsOfMessage(message).map((problem) => `${id} ${message.split('\n')[0] ?? ''}\n  The subject ${problem}.`),
);
process.stdout.write(wrong.map((each) => `${each}\n`).join(''));
process.exitCode = wrong.length === 0 ? 0 : 1;
