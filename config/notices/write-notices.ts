import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageFolderOf, readPackage, type BundledPackage } from './find-package';

/** What is read of our own package.json. */
export interface ProjectPackage {
  readonly name: string;
  readonly version: string;
}

/** Packages that name no licence, with where it was decided what to do about them. */
const WITHOUT_LICENCE: Readonly<Record<string, string>> = {
  '@cloudbase/signature-nodejs': 'docs/decisions/013-a-package-without-a-licence.md',
};

/** Data that is no package: the tables in `contract/characters` are made from it. */
const UNICODE: BundledPackage = {
  name: 'Unicode Character Database (tables made from it)',
  version: '15.0.0',
  licence: 'Unicode-3.0',
  text: readFileSync(path.join(__dirname, '..', 'unicode', 'LICENSE.txt'), 'utf8').trim(),
};

function licenceLineOf({ name, licence }: BundledPackage): string {
  if (licence !== undefined) return `Licence: ${licence}`;
  const decision = WITHOUT_LICENCE[name];
  if (decision === undefined) {
    throw new Error(
      `${name} is bundled and names no licence. Decide about it as ${Object.values(WITHOUT_LICENCE)[0] ?? ''} does.`,
    );
  }
  return `Licence: none named by its authors; see ${decision}`;
}

const noticeOf = (each: BundledPackage): string =>
  [
    `${each.name} ${each.version}`,
    licenceLineOf(each),
    '',
    each.text ?? 'The package comes without the text of its licence.',
  ].join('\n');

const RULE = `\n\n${'-'.repeat(80)}\n\n`;

/**
 * The notices for a build: each package once, with its version and its licence's text.
 * @param files everything that was bundled, absolute paths; our own files among them are left out
 * @throws where a package names no licence and nobody has decided about it
 */
export function noticesOf(project: ProjectPackage, files: readonly string[]): string {
  const folders = new Set(files.flatMap((file) => packageFolderOf(file) ?? []));
  const packages = new Map([...folders].map(readPackage).map((each) => [`${each.name} ${each.version}`, each]));
  const sorted = [...packages.values(), UNICODE].sort((one, other) => (one.name < other.name ? -1 : 1));
  const head = `${project.name} ${project.version} holds parts of the following software of others.`;
  return `${[head, ...sorted.map(noticeOf)].join(RULE)}\n`;
}
