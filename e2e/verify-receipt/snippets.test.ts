import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES } from './languages';

const DOCUMENT = path.join(__dirname, '..', '..', 'docs', 'integration.md');

/** Lines without what surrounds them, whatever they are indented by. */
const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim());

/** Between `// snippet` and `// end of …`, and where it goes on after that. */
function snippetOf(program: string): string[] {
  const lines: string[] = [];
  let isInside = false;
  for (const line of linesOf(program)) {
    const mark = /^(?:\/\/|#) (snippet|end of)\b/.exec(line)?.[1];
    if (mark !== undefined) isInside = mark === 'snippet';
    else if (isInside && line !== '') lines.push(line);
  }
  return lines;
}

const blocks = [...readFileSync(DOCUMENT, 'utf8').matchAll(/^```\w+\n(.*?)^```$/gms)].map(([, block = '']) => block);

test.each(LANGUAGES)('the document shows what is tested in $name, to the letter', ({ file }) => {
  const snippet = snippetOf(readFileSync(file, 'utf8'));
  expect(snippet.length).toBeGreaterThan(20);
  // Go writes imports in brackets, of which the program has more.
  const shown = blocks.map((block) => linesOf(block).filter((line) => !['', 'import (', ')'].includes(line)));
  expect(shown.map((lines) => lines.join('\n'))).toContain(snippet.filter((line) => line !== ')').join('\n'));
});
