import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const DOCS = path.resolve(__dirname, '..', 'docs');
const PAIRS = readdirSync(DOCS)
  .filter((name) => name.endsWith('.zh-CN.md'))
  .map((chinese) => [chinese.replace('.zh-CN', ''), chinese] as const);

/** What both languages must have alike: levels of headings, rows of tables, blocks of code. */
function shapeOf(name: string): readonly string[] {
  let inCode = false;
  return readFileSync(path.join(DOCS, name), 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('```')) {
        inCode = !inCode;
        return inCode ? [line] : [];
      }
      if (inCode) return [];
      const heading = /^#+/.exec(line)?.[0];
      if (heading !== undefined) return [heading];
      return line.startsWith('|') ? [`row of ${line.split('|').length - 2}`] : [];
    });
}

test.each(PAIRS)('%s and %s have the same headings, tables and code', (english, chinese) => {
  expect(shapeOf(chinese)).toEqual(shapeOf(english));
});

test('there are pairs to compare', () => {
  expect(PAIRS.length).toBeGreaterThan(1);
});
