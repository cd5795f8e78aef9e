import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ERROR_CODES } from '../../../contract';
import { CHECK_ERRORS } from './check-errors';
import { DOCUMENTS, LANGUAGES, withTables } from './testing/error-tables';
import { TOKEN_ERRORS } from './token-errors';

const documentIn = (language: (typeof LANGUAGES)[number]): string =>
  readFileSync(path.resolve(__dirname, '../../../docs', DOCUMENTS[language]), 'utf8');

test.each(LANGUAGES)('the document of errors (%s) says what the tables of the function say', (language) => {
  // If the tables are right: npm run errors-document
  expect(documentIn(language)).toBe(withTables(documentIn(language), language));
});

test.each(LANGUAGES)('the document of errors (%s) has a row for every error code and number', (language) => {
  const rows = documentIn(language)
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|')[1]?.trim().replace(/`/g, ''));
  const numbers = [...Object.keys(CHECK_ERRORS), ...Object.keys(TOKEN_ERRORS)];
  expect(rows).toEqual(expect.arrayContaining([...ERROR_CODES, ...numbers]));
});

test('a document without a place for a table is refused', () => {
  expect(() => withTables('<!-- table: errors -->\n<!-- end -->', 'en')).toThrow('no place for the table check');
});
