import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

const DOCUMENTS = ['docs/drop-in.md', 'docs/drop-in.zh-CN.md'];

/** The blocks of code that name a file of the examples. */
const blocksOf = (document: string): readonly (readonly [file: string, code: string])[] =>
  [...read(document).matchAll(/```\w+ (examples\/\S+)\n([^]*?)```/g)].map(([, file = '', code = '']) => [file, code]);

test.each(DOCUMENTS)('every line that %s tells hosts to write is one of the tested examples', (document) => {
  const blocks = blocksOf(document);
  expect(blocks.length).toBeGreaterThanOrEqual(8);
  expect(blocks).toEqual(blocks.map(([file]) => [file, read(file)]));
});

const SOURCES = ['component/check-component.ts', 'component/read-institution.ts'].concat(
  ['open-visit.ts', 'wechat/what-was-forgotten.ts'].map((file) => `miniprogram/realname/${file}`),
);

test.each(DOCUMENTS)('every message in the table of %s is one that the console really says', (document) => {
  const table = read(document).split(/^## /m).at(-1) ?? '';
  const messages = [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, message = '']) => message);
  const said = SOURCES.map(read).join('\n');
  expect(messages).toHaveLength(8);
  expect(messages.filter((message) => !said.includes(message))).toEqual([]);
});
