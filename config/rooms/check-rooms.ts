import path from 'node:path';
import ts from 'typescript';
import { findRooms, findSources, findUncovered, ROOT, type Room } from './find-rooms';

/** What was found out the last time: only what changed since is checked again. */
const CACHE = path.join(ROOT, '.cache', 'types');

const FORMAT: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (file) => file,
  getCurrentDirectory: () => ROOT,
  getNewLine: () => '\n',
};

/** Libraries and files that rooms have in common are read once for all of them. */
const read = new Map<string, ts.SourceFile | undefined>();

function createHost(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createIncrementalCompilerHost(options);
  return {
    ...host,
    getSourceFile(file, languageVersion, ...rest) {
      const key = `${file} ${JSON.stringify(languageVersion)}`;
      if (!read.has(key)) read.set(key, host.getSourceFile(file, languageVersion, ...rest));
      return read.get(key);
    },
  };
}

function check({ folder, files, options: own }: Room): readonly ts.Diagnostic[] {
  const name = folder === '.' ? 'project' : folder.split(path.sep).join('-');
  const options = { ...own, incremental: true, tsBuildInfoFile: path.join(CACHE, `${name}.tsbuildinfo`) };
  const program = ts.createIncrementalProgram({ rootNames: files, options, host: createHost(options) });
  const found = [
    ...program.getOptionsDiagnostics(),
    ...program.getSyntacticDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...program.getSemanticDiagnostics(),
  ];
  program.emit();
  return ts.sortAndDeduplicateDiagnostics(found);
}

const rooms = findRooms();
const uncovered = findUncovered(rooms, findSources()).map((file) => `${file} is in no tsconfig.json.\n`);
/** What is wrong, each once, with the rooms in which it is: a room that others import from is checked in all of them. */
const wrong = new Map<string, string[]>();
for (const room of rooms) {
  for (const diagnostic of check(room)) {
    const text = ts.formatDiagnostic(diagnostic, FORMAT);
    wrong.set(text, [...(wrong.get(text) ?? []), room.folder]);
  }
}
const lines = [...wrong].map(([text, folders]) => `${text}  (in ${folders.join(', ')})\n`);
process.stdout.write([...uncovered, ...lines].join('\n'));
process.exitCode = uncovered.length + lines.length === 0 ? 0 : 1;
