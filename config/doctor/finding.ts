/** One thing that the doctor has looked at, in both languages, with what to do where it is wrong. */
export interface Finding {
  readonly id: string;
  /** `null`: cannot be told, or to be decided by whoever deploys. */
  readonly ok: boolean | null;
  readonly zh: string;
  readonly en: string;
}

/** What is looked at before an upload. */
export interface Project {
  /** The folder of package.json. */
  readonly root: string;
  /** What the environment, `.env` and `.env.local` say. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

export type Check = (project: Project) => Promise<readonly Finding[]>;

export const good = (id: string, zh: string, en: string): Finding => ({ id, ok: true, zh, en });
export const wrong = (id: string, zh: string, en: string): Finding => ({ id, ok: false, zh, en });
export const open = (id: string, zh: string, en: string): Finding => ({ id, ok: null, zh, en });
