import { execFileSync } from 'node:child_process';
import path from 'node:path';
import ts from 'typescript';
import { findRooms, findUncovered, ROOT } from './find-rooms';

const NODE = `export const a = process.pid;`;
const NODE_MODULE = `import { readFileSync } from 'node:fs'; export const a = readFileSync;`;
const REQUIRE = `export const a: unknown = require('node:fs');`;
const DOM = `export const a = document.title;`;
const WX = `export const a = wx.canIUse('x');`;
const JEST = `describe('a', () => undefined);`;
const ALL = [NODE, NODE_MODULE, REQUIRE, DOM, WX, JEST];
const ALL_OF_NODE = [NODE, NODE_MODULE, REQUIRE];

/** What each room can see; all else must not compile there. */
const VISIBLE: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  // WeChat has a `require` of its own.
  'miniprogram/realname': [REQUIRE, WX],
  miniprogram: [REQUIRE, WX],
  component: [REQUIRE, WX],
  cloudfunctions: ALL_OF_NODE,
  sandbox: ALL_OF_NODE,
  'sandbox/shared': [],
  'sandbox/phone': [DOM],
  'sandbox/web': [DOM],
  'sandbox/city-services': [DOM],
  '.': ALL,
};

const rooms = findRooms();
const read = new Map<string, ts.SourceFile | undefined>();

/** Which of these texts compile as a file of the room, together with all its real files. */
function compiling(folder: string, texts: readonly string[]): readonly string[] {
  const room = rooms.find((each) => each.folder === folder);
  if (room === undefined) throw new Error(`${folder} has no tsconfig.json.`);
  const probes = new Map(texts.map((text, index) => [path.join(ROOT, folder, `reaching-out-${index}.ts`), text]));
  const host = ts.createCompilerHost(room.options);
  const { options } = room;
  const program = ts.createProgram([...room.files, ...probes.keys()], options, {
    ...host,
    getSourceFile(file, languageVersion) {
      const probe = probes.get(path.normalize(file));
      if (probe !== undefined) return ts.createSourceFile(file, probe, languageVersion);
      const key = `${file} ${JSON.stringify(languageVersion)}`;
      if (!read.has(key)) read.set(key, host.getSourceFile(file, languageVersion));
      return read.get(key);
    },
  });
  return [...probes].flatMap(([file, text]) => {
    const source = program.getSourceFile(file);
    return program.getSemanticDiagnostics(source).length === 0 ? [text] : [];
  });
}

test('every room with a tsconfig.json is in this table', () => {
  expect(rooms.map(({ folder }) => folder).sort()).toEqual(Object.keys(VISIBLE).sort());
});

test.each(Object.entries(VISIBLE))('%s/ sees nothing but its own platform', (folder, visible) => {
  expect(compiling(folder, ALL)).toEqual(visible);
});

test('a file beside the rooms, and one that its room leaves out, count as not covered; a test does not', () => {
  const [beside, leftOut, itsTest] = ['other/a.ts', 'contract/a.ts', 'contract/name.test.ts'];
  const sources = [beside, leftOut, itsTest].map((file) => path.join(ROOT, file));
  expect(findUncovered(rooms, sources)).toEqual([beside, leftOut]);
});

/** Whether ESLint lets a file import this. */
const LINT = `
  import { ESLint } from 'eslint';
  const eslint = new ESLint({
    ruleFilter: ({ ruleId }) => ruleId === 'rooms/import-walls',
    // The rule needs no types, and the files do not exist.
    overrideConfig: { languageOptions: { parserOptions: { project: null } } },
  });
  const lint = async ([filePath, from]) => {
    const [{ messages }] = await eslint.lintText(\`import a from '\${from}'; a();\`, { filePath });
    return messages.map(({ ruleId }) => ruleId);
  };
  console.log(JSON.stringify(await Promise.all(JSON.parse(process.argv[1]).map(lint))));
`;
const lint = (imports: readonly (readonly [file: string, from: string])[]): unknown =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', LINT, JSON.stringify(imports)], {
      cwd: ROOT,
      encoding: 'utf8',
    }),
  );

test('an import through a wall is an error, in tests as well', () => {
  const forbidden = [
    ['contract/a.ts', '../miniprogram/app'],
    ['miniprogram/pages/a.tsx', '../../cloudfunctions/realname/config'],
    ['miniprogram/realname/a.test.ts', '../../sandbox/sandbox'],
    ['cloudfunctions/realname/a.ts', '../../sandbox/cloud/outside'],
    ['cloudfunctions/realname/store/a.test.ts', '../../../sandbox/cloud/outside'],
    ['cloudfunctions/realname/testing/a.ts', '../../../e2e/testing/people'],
    ['sandbox/cloud/a.ts', '../../cloudfunctions/realname/config'],
    ['sandbox/shared/a.ts', '../../cloudfunctions/realname/judging/judge-findings'],
    ['contract/a.ts', '../cloudfunctions/operator-hint'],
    ['sandbox/cloud/functions/a.test.ts', '../../../e2e/testing/people'],
    ['sandbox/phone/a.ts', '../weapp/compile-weapp'],
    ['sandbox/phone/view/a.ts', '../../web/desk'],
    ['sandbox/wire/a.ts', '../cloud/outside'],
    ['sandbox/cloud/a.ts', '../sandbox'],
    ['sandbox/attic/a.ts', '../cloud/outside'],
  ] as const;
  expect(lint(forbidden)).toEqual(forbidden.map(() => ['rooms/import-walls']));
});

test('an import that the table of rooms allows is no error', () => {
  const allowed = [
    ['contract/a.ts', './name'],
    ['cloudfunctions/realname/upstream/a.ts', '../config'],
    ['sandbox/start.ts', './server/server'],
    ['sandbox/server/a.ts', '../sandbox'],
    ['miniprogram/pages/a.tsx', '../../contract/name'],
    ['cloudfunctions/realname/a.ts', '../../contract'],
    ['sandbox/web/a.ts', '../phone/create-phone'],
    ['sandbox/phone/view/a.ts', '../phone'],
    ['sandbox/cloud/functions/a.test.ts', '../../testing/probe'],
    ['e2e/a.e2e.test.ts', '../sandbox/sandbox'],
    ['bench/a.ts', '../e2e/testing/people'],
  ] as const;
  expect(lint(allowed)).toEqual(allowed.map(() => []));
});
