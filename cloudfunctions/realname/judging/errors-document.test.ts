import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ERROR_HINTS } from './error-hints';
import { CHECK_ERRORS } from './check-errors';
import { ERROR_CATALOGUE, ERROR_CODES } from '../../../contract';
import { TOKEN_ERRORS } from './token-errors';
import { UNLISTED } from './upstream-errors';

const document = readFileSync(path.join(__dirname, '..', '..', '..', 'docs', 'errors.md'), 'utf8');

/** A section's tables as lists of cells, whatever the width of their columns. */
function rowsUnder(heading: string): string[][] {
  const section = document.split(/^#+ /m).find((text) => text.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`docs/errors.md has no section ${heading}`);
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim().replace(/`/g, '')),
    );
}

test.each(ERROR_CODES)('docs/errors.md describes %s as the catalogue does', (code) => {
  const { retry, message } = ERROR_CATALOGUE[code];
  expect(rowsUnder('Errors')).toContainEqual([code, retry, message, ERROR_HINTS[code].replace(/`/g, '')]);
});

describe.each([
  ['Of the check', CHECK_ERRORS, 'UNEXPECTED_REPLY', UNLISTED.check],
  ['Of the access token', TOKEN_ERRORS, 'MISCONFIGURED', UNLISTED.token],
] as const)('docs/errors.md, %s,', (heading, errors, unlisted, sentence) => {
  test.each(Object.entries(errors))('explains errcode %s', (errcode, { code, hint }) => {
    expect(rowsUnder(heading)).toContainEqual([errcode, code, hint ?? ERROR_HINTS[code]]);
  });

  test('explains any other, and none that is not known', () => {
    const rows = rowsUnder(heading);
    expect(rows).toContainEqual(['any other', unlisted, `${sentence} (its number).`]);
    // Besides these: the table's head and the line below it.
    expect(rows).toHaveLength(Object.keys(errors).length + 3);
  });
});
