const MARK = '[realname-check]';

/** For whoever builds the mini-program: they read the console, the person does not. */
export function complain(words: string): void {
  // eslint-disable-next-line no-console -- the one place where the client prints: words about the project, nothing of a person
  console.error(words.startsWith(MARK) ? words : `${MARK} ${words}`);
}
