import { execSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseConfig } from './config';

const ROOT = path.join(__dirname, '..', '..');
const filesIn = (folder: string, recursive: boolean): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive, encoding: 'utf8' }).map((file) => path.join(folder, file));

/** Everything that people read: the READMEs, the documents and the examples. */
const DOCUMENTS = [
  ...filesIn('.', false).filter((file) => file.endsWith('.md')),
  ...filesIn('docs', true).filter((file) => /\.(md|mjs|py|java|go)$/.test(file)),
];
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

const NAMES = ['REALNAME_HASH_SECRET', 'REALNAME_RECEIPT_SECRET'] as const;
const isTaken = (secret: string): boolean => NAMES.some((name) => parseConfig({ [name]: secret }).ok);

/** Values of secrets, and any other long word that could be one: not an address, not a line of a table. */
function candidatesIn(text: string): string[] {
  const set = [...text.matchAll(/SECRET["'`]?\s*[:=]\s*["'`]?([^\s"'`|]+)/g)].map(([, value = '']) => value);
  const withoutLinks = text.replace(/\]\([^)]*\)|https?:\S+/g, '');
  const words = (withoutLinks.match(/[\w+=-]{32,}/g) ?? []).filter((word) => /[a-z0-9]/i.test(word));
  return [...set, ...words];
}

test.each([
  ['NAME_SECRET=3f1c9a0be7d24485a6b1c2d3e4f50617 npm start', '3f1c9a0be7d24485a6b1c2d3e4f50617'],
  ['"X_SECRET": "a/b+c/d3f1c9a0be7d24485a6b1c2d3e4f5="', 'a/b+c/d3f1c9a0be7d24485a6b1c2d3e4f5='],
  ['such as `3f1c9a0be7d24485a6b1c2d3e4f50617`', '3f1c9a0be7d24485a6b1c2d3e4f50617'],
])('finds a secret in %s', (text, secret) => {
  expect(candidatesIn(text)).toContain(secret);
});

test.each(DOCUMENTS)('%s contains no secret that the function would accept', (file) => {
  expect(candidatesIn(read(file)).filter(isTaken)).toEqual([]);
});

const COMMANDS = new Set(DOCUMENTS.flatMap((file) => read(file).match(/node -e "[^"]*random[^"]*"/g) ?? []));

test('the documents contain one way to make a secret', () => {
  expect(COMMANDS.size).toBe(1);
});

test.each([...COMMANDS])('%s makes a secret that the function accepts', (command) => {
  const secret = execSync(command, { encoding: 'utf8' });
  for (const name of NAMES) expect(parseConfig({ [name]: secret }).ok).toBe(true);
});
