import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Metafile } from 'esbuild';

/** Bytes of each file below a folder, by its path within it. */
export async function bytesByFile(folder: string): Promise<Readonly<Record<string, number>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const sizes = await Promise.all(
    files.sort().map(async (file) => [path.relative(folder, file).split(path.sep).join('/'), (await stat(file)).size]),
  );
  return Object.fromEntries(sizes) as Record<string, number>;
}

/** What WeChat packs of the drop-in: neither its licence nor what only developers and npm read. */
export function packedBytes(sizes: Readonly<Record<string, number>>): number {
  const isPacked = (file: string): boolean => /\.(js|json|wxml|wxss)$/.test(file) && file !== 'package.json';
  return total(Object.fromEntries(Object.entries(sizes).filter(([file]) => isPacked(file))));
}

export const total = (sizes: Readonly<Record<string, number>>): number =>
  Object.values(sizes).reduce((sum, bytes) => sum + bytes, 0);

const PACKAGE = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** Bytes in the bundle of each package; what is our own goes by the name `(ours)`, stubs by `(stub) name`. */
export function bytesByPackage({ outputs }: Metafile): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const [output, { inputs }] of Object.entries(outputs)) {
    if (!output.endsWith('.js')) continue;
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      const stub = /^unused:(.+)$/.exec(file)?.[1];
      const name = stub === undefined ? (PACKAGE.exec(file)?.[1] ?? '(ours)') : `(stub) ${stub}`;
      sums[name] = (sums[name] ?? 0) + bytesInOutput;
    }
  }
  return sums;
}
