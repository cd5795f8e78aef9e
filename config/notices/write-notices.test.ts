import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packageFolderOf } from './find-package';
import { noticesOf } from './write-notices';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'notices-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Puts a package below node_modules. @returns one of its files */
function install(name: string, description: object, texts: Readonly<Record<string, string>> = {}): string {
  const folder = path.join(root, 'node_modules', ...name.split('/'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name, ...description }));
  for (const [file, text] of Object.entries(texts)) writeFileSync(path.join(folder, file), text);
  return path.join(folder, 'lib', 'index.js');
}

const PROJECT = { name: 'a-project', version: '1.2.3' };

test.each([
  ['/a/node_modules/b/lib/c.js', '/a/node_modules/b'],
  ['/a/node_modules/@s/b/c.js', '/a/node_modules/@s/b'],
  ['/a/node_modules/b/node_modules/c/d.js', '/a/node_modules/b/node_modules/c'],
  ['/a/contract/name.ts', undefined],
])('%s belongs to the package at %s', (file, folder) => {
  expect(packageFolderOf(file)).toBe(folder);
});

test('a package is named once, with its version, its licence and the text of it', () => {
  const file = install('left', { version: '2.0.0', license: 'MIT' }, { LICENSE: 'Do as you like.\n' });
  const notices = noticesOf(PROJECT, [file, `${file}.map`, path.join(root, 'our-own.ts')]);
  expect(notices).toMatch(/^a-project 1\.2\.3 holds parts/);
  expect(notices.split('left 2.0.0\nLicence: MIT\n\nDo as you like.\n')).toHaveLength(2);
  expect(notices).not.toContain('our-own');
});

test('two versions of a package are both named', () => {
  const first = install('left', { version: '1.0.0', license: 'MIT' });
  const second = install('right/node_modules/left', { name: 'left', version: '2.0.0', license: 'ISC' });
  const notices = noticesOf(PROJECT, [first, second]);
  expect(notices).toContain('left 1.0.0\nLicence: MIT\n\nThe package comes without the text of its licence.');
  expect(notices).toContain('left 2.0.0\nLicence: ISC');
});

test('a package without a licence stops the build, unless it was decided about', () => {
  const known = install('@cloudbase/signature-nodejs', { version: '2.2.0' });
  expect(noticesOf(PROJECT, [known])).toContain('see docs/decisions/013-a-package-without-a-licence.md');
  const unknown = install('nameless', { version: '1.0.0' });
  expect(() => noticesOf(PROJECT, [unknown])).toThrow('nameless is bundled and names no licence.');
});
