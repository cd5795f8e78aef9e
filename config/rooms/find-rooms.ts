import path from 'node:path';
import ts from 'typescript';

export const ROOT = path.resolve(__dirname, '..', '..');

/** A folder with a tsconfig.json of its own, which says what its files can see. */
export interface Room {
  /** Relative to the project; `.` for the project itself, whose tests and tools see everything. */
  readonly folder: string;
  readonly options: ts.CompilerOptions;
  /** Absolute paths. */
  readonly files: readonly string[];
}

const NOT_OURS = ['**/node_modules', '**/dist', '.cache', 'coverage', 'artifacts', 'reports'];

const find = (extensions: readonly string[], include: readonly string[]): readonly string[] =>
  ts.sys.readDirectory(ROOT, extensions, NOT_OURS, include).map((file) => path.normalize(file));

/** Every TypeScript file of the project. */
export const findSources = (): readonly string[] => find(['.ts', '.tsx', '.mts', '.cts'], ['**/*']);

function readRoom(config: string): Room {
  const refuse = (diagnostic: ts.Diagnostic): never => {
    throw new Error(`${config}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n')}`);
  };
  const parsed = ts.getParsedCommandLineOfConfigFile(
    config,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: refuse },
  );
  if (parsed === undefined) throw new Error(`${config} cannot be read.`);
  parsed.errors.forEach(refuse);
  const files = parsed.fileNames.map((file) => path.normalize(file));
  return { folder: path.relative(ROOT, path.dirname(config)) || '.', options: parsed.options, files };
}

/** Every room, the project itself last. */
export const findRooms = (): readonly Room[] =>
  find(['.json'], ['**/tsconfig.json'])
    .map(readRoom)
    .sort((one, other) => Number(one.folder === '.') - Number(other.folder === '.'));

const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file) || file.split(path.sep).includes('testing');

/**
 * Files that no tsconfig.json checks as it should: those in no room, and those in a room's folder that its tsconfig.json
 * leaves out, so that they could use any platform. Tests may be left out.
 * @returns their paths within the project
 */
export function findUncovered(rooms: readonly Room[], sources: readonly string[]): readonly string[] {
  const inRoom = new Set(rooms.flatMap(({ folder, files }) => (folder === '.' ? [] : files)));
  const inProject = new Set(rooms.flatMap(({ files }) => files));
  const folders = rooms.map(({ folder }) => folder).filter((folder) => folder !== '.');
  const hasRoom = (file: string): boolean => folders.some((folder) => file.startsWith(folder + path.sep));
  return sources
    .map((file) => path.relative(ROOT, file))
    .filter((file) => !(hasRoom(file) && !isTest(file) ? inRoom : inProject).has(path.join(ROOT, file)));
}
