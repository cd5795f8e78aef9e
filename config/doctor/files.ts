import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { isRecord } from '../../contract';

export interface FileFacts {
  /** Relative to the folder, with `/`. */
  readonly name: string;
  readonly bytes: number;
  readonly changedAt: number;
}

/** Every file below a folder; none where there is no such folder. */
export async function listFiles(folder: string): Promise<readonly FileFacts[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const file = path.join(entry.parentPath, entry.name);
        const { size, mtimeMs } = await stat(file);
        return { name: path.relative(folder, file).split(path.sep).join('/'), bytes: size, changedAt: mtimeMs };
      }),
  );
}

/** A file's text; undefined where it cannot be read. */
export const readText = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined);

/** A JSON object; undefined where it is none. */
export async function readJson(file: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    const value: unknown = JSON.parse((await readText(file)) ?? '');
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
