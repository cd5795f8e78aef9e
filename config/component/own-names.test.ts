import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { OWN_PROPERTIES, OWN_WORDS } from './own-names';

const ROOT = path.resolve(__dirname, '..', '..');

/** What goes to the cloud function and back, into the phone's storage, to hosts, and to another copy of the drop-in. */
const KNOWN_OUTSIDE = [
  'contract/request.ts',
  'contract/response.ts',
  'component/declarations.d.ts',
  'component/check-page.ts',
  'miniprogram/realname/institution.ts',
  'miniprogram/realname/tell-callbacks.ts',
  'miniprogram/realname/visit.ts',
  'miniprogram/realname/wechat/call-realname.ts',
  'miniprogram/realname/wechat/pending-form.ts',
  'miniprogram/realname/wechat/read-call-error.ts',
  'miniprogram/realname/wechat/read-return.ts',
  'miniprogram/realname/wechat/return-inbox.ts',
  'miniprogram/realname/wechat/shared.ts',
];

/** Properties of the types that a file declares. */
function declaredIn(file: string): readonly string[] {
  const names: string[] = [];
  const collect = (node: ts.Node): void => {
    if (ts.isPropertySignature(node)) names.push(node.name.getText());
    node.forEachChild(collect);
  };
  ts.createSourceFile(file, readFileSync(path.join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true).forEachChild(
    collect,
  );
  return names;
}

/** Properties of everything that JavaScript has by itself. */
function builtIn(): readonly string[] {
  const values = Object.getOwnPropertyNames(globalThis).map((name) => (globalThis as Record<string, unknown>)[name]);
  const objects = values.flatMap((value) =>
    typeof value === 'function' ? [value, value.prototype as unknown] : [value],
  );
  return objects.flatMap((value) => (value instanceof Object ? Object.getOwnPropertyNames(value) : []));
}

test.each(KNOWN_OUTSIDE)('no property of %s is shortened', (file) => {
  const declared = declaredIn(file);
  expect(declared).not.toEqual([]);
  expect(OWN_PROPERTIES.filter((name) => declared.includes(name))).toEqual([]);
});

test('no property of JavaScript itself is shortened', () => {
  const names = builtIn();
  expect(names).toEqual(expect.arrayContaining(['values', 'then']));
  expect(OWN_PROPERTIES.filter((name) => names.includes(name))).toEqual([]);
});

test('every property that is shortened is in the wxml or the code', () => {
  const folders = ['component', 'miniprogram/realname', 'contract'];
  const files = folders.flatMap((folder) =>
    ts.sys.readDirectory(path.join(ROOT, folder), ['.ts', '.wxml'], ['**/*.test.ts', '**/testing']),
  );
  const source = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  expect(OWN_PROPERTIES.filter((name) => !new RegExp(`\\b${name}\\b`).test(source))).toEqual([]);
});

test.each(KNOWN_OUTSIDE)('no word of %s is shortened', (file) => {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  expect(OWN_WORDS.filter((word) => text.includes(`'${word}'`))).toEqual([]);
});

test('every word that is shortened is one of the states, their events or their effects', () => {
  const states = ['events', 'model'].map((name) => path.join(ROOT, 'miniprogram', 'realname', 'states', `${name}.ts`));
  const source = states.map((file) => readFileSync(file, 'utf8')).join('\n');
  expect(OWN_WORDS.filter((word) => !source.includes(`'${word}'`))).toEqual([]);
});
