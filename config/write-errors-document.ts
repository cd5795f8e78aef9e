import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DOCUMENTS, LANGUAGES, withTables } from '../cloudfunctions/realname/judging/testing/error-tables';

for (const language of LANGUAGES) {
  const file = path.resolve(__dirname, '..', 'docs', DOCUMENTS[language]);
  writeFileSync(file, withTables(readFileSync(file, 'utf8'), language));
}
