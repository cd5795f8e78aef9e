import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ERROR_CATALOGUE } from './error-catalogue';
import { ERROR_CODES } from './response';
import { UPSTREAM_ERRORS } from './upstream-errors';

/** docs/errors.md as lists of cells, whatever the width of its columns. */
const rows = readFileSync(path.join(__dirname, '..', 'docs', 'errors.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim().replace(/`/g, '')),
  );

test.each(ERROR_CODES)('docs/errors.md describes %s as the catalogue does', (code) => {
  const { retry, message, hint } = ERROR_CATALOGUE[code];
  expect(rows).toContainEqual([code, retry, message, hint.replace(/`/g, '')]);
});

test.each(Object.entries(UPSTREAM_ERRORS))('docs/errors.md explains errcode %s', (errcode, { code, hint }) => {
  expect(rows).toContainEqual([errcode, code, hint ?? ERROR_CATALOGUE[code].hint]);
});
