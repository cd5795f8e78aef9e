const MARK = '[realname-check]';

/** For whoever builds the mini-program: they read the console, the person does not. */
export function complain(words: string): void {
  // eslint-disable-next-line no-console
  console.error(words.startsWith(MARK) ? words : `${MARK} ${words}`);
}
