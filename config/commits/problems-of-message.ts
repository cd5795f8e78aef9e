const TYPES = ['feat', 'fix', 'perf', 'refactor', 'style', 'test', 'docs', 'build', 'ci', 'bench', 'chore', 'revert'];
const MAX_SUBJECT = 72;

const SUBJECT = new RegExp(`^(${TYPES.join('|')})(\\([a-z-]+\\))?!?: .`);

/**
 * What is wrong with a commit message, in words; empty where nothing is. CONTRIBUTING.md says what a message should be
 * like: that a commit is about one idea, only people can see.
 */
export function problemsOfMessage(message: string): readonly string[] {
  const [subject = '', second = ''] = message.split('\n');
  const problems: string[] = [];
  if (!SUBJECT.test(subject)) problems.push(`must begin with one of ${TYPES.join(', ')}, a colon and a blank`);
  if (Array.from(subject).length > MAX_SUBJECT) {
    problems.push(`is ${Array.from(subject).length} characters long, ${MAX_SUBJECT} at most`);
  }
  if (/[.。]$/.test(subject)) problems.push('ends with a full stop, which a subject does without');
  if (second !== '') problems.push('must be followed by an empty line');
  return problems;
}
