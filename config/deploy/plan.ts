import type { Finding } from '../doctor/finding';
import type { Target } from '../target';

export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** One tool that is run. Its arguments are printed: none is a secret. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  /** Gets the secrets of the environment. The other tools do not: they need none. */
  readonly needsSecrets?: boolean;
  /** What its output must hold, where its exit code is 0 after a failure, too. */
  readonly proof?: RegExp;
  readonly ifItFails: Words;
}

export interface Plan {
  readonly commands: readonly Command[];
  /** What the tool leaves to be done by hand. */
  readonly notes: readonly Words[];
}

/** What is to be uploaded, and what was said about it. */
export interface Upload {
  /** The folder of package.json. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly target: Target;
  /** The functions to upload, by the names of their folders in `dist/cloudfunctions/`. */
  readonly functions: readonly string[];
  readonly miniProgram: boolean;
  readonly version: string;
  readonly desc: string | undefined;
  /** Where DevTools' `cli` is. */
  readonly cli: string | undefined;
  /** Where the key for uploading code is. */
  readonly key: string | undefined;
  readonly functionsExist: boolean;
}

/** @returns the commands, or why it cannot be done */
export type Way = (upload: Upload) => Promise<Plan | Finding>;

const quoted = (word: string): string => (/^[\w@%+=:,./\\-]+$/.test(word) ? word : `"${word}"`);

export const describeCommand = ({ file, args }: Command): string => [file, ...args].map(quoted).join(' ');
