import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A package of which something is in a build. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** As its package.json names it. */
  readonly licence: string | undefined;
  /** Its licence file; undefined where it has none. */
  readonly text: string | undefined;
}

const FOLDER = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/;

/**
 * The folder of the package that a file belongs to.
 * @returns undefined for a file of our own
 */
export const packageFolderOf = (file: string): string | undefined => FOLDER.exec(file)?.[0];

const isLicence = (file: string): boolean => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(file);

function licenceOf({ license }: { license?: unknown }): string | undefined {
  return typeof license === 'string' ? license : undefined;
}

/** Reads what a package says of itself. */
export function readPackage(folder: string): BundledPackage {
  const own = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
  const file = readdirSync(folder).find(isLicence);
  return {
    name: String(own['name']),
    version: String(own['version']),
    licence: licenceOf(own),
    text: file === undefined ? undefined : readFileSync(path.join(folder, file), 'utf8').trim(),
  };
}
