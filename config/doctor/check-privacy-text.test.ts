import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CONSENT_VERSION } from '../../miniprogram/pages/privacy/consent-version';
import { hashOf, SHIPPED } from './check-privacy-text';

test('the text that comes with the project is known: after a change of it, write version and hash into the check', () => {
  const text = readFileSync(path.resolve(__dirname, '../../miniprogram/pages/privacy/sections.ts'), 'utf8');
  expect({ version: CONSENT_VERSION, hash: hashOf(text) }).toEqual(SHIPPED);
});
