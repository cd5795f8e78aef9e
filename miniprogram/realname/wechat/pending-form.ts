import { isRecord, isText } from '../../../contract/parsed';

/** What the person sent off and has not been checked yet. Personal data: encrypted storage or memory only. */
export interface PendingForm {
  readonly realName: string;
  readonly credId: string;
  /** The consent text that was agreed to. */
  readonly consentVersion: string;
  /** The code that WeChat was still handing out when the person left; it belongs to an earlier authorisation. */
  readonly codeBefore?: string;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
}

export const PENDING_FORM_LIFETIME_MS = 10 * 60_000;

export const PENDING_FORM_KEY = 'realname.pending-form';

/** Storage that WeChat encrypts on the phone. Each operation may fail: it then rejects. */
export interface EncryptedStorage {
  readonly get: (key: string) => Promise<unknown>;
  readonly set: (key: string, value: string) => Promise<unknown>;
  readonly remove: (key: string) => Promise<unknown>;
}

/** Keeps one form for ten minutes. */
export interface PendingFormStore {
  /** Returns at once; storing goes on behind. */
  readonly save: (form: PendingForm) => void;
  /** Used, changed or given up. */
  readonly remove: () => void;
  /** The form as far as it is known in memory; undefined when there is none, or its time is over. */
  readonly current: () => PendingForm | undefined;
  /** Brings back what an earlier life of the app has stored. Never rejects. */
  readonly restore: () => Promise<void>;
}

function parsePendingForm(input: unknown): PendingForm | undefined {
  if (!isText(input)) return undefined;
  let form: unknown;
  try {
    form = JSON.parse(input);
  } catch {
    return undefined;
  }
  if (!isRecord(form)) return undefined;
  const { realName, credId, consentVersion, codeBefore, savedAt } = form;
  if (!isText(realName) || !isText(credId)) return undefined;
  if (!isText(consentVersion) || typeof savedAt !== 'number') return undefined;
  return { realName, credId, consentVersion, savedAt, ...(isText(codeBefore) ? { codeBefore } : {}) };
}

/**
 * @param storage absent where WeChat cannot encrypt (base library before 2.21.3): the form then lives in memory only
 * @param now milliseconds since the epoch
 */
export function createPendingFormStore(storage: EncryptedStorage | undefined, now: () => number): PendingFormStore {
  let form: PendingForm | undefined;
  let changes = 0;
  let stored: Promise<unknown> = Promise.resolve();

  // One after the other, so that a removal never overtakes the storing that it is to undo.
  function inOrder(operation: (storage: EncryptedStorage) => Promise<unknown>): void {
    if (storage === undefined) return;
    stored = stored.then(() => operation(storage)).catch(() => undefined);
  }

  function remove(): void {
    form = undefined;
    changes += 1;
    inOrder(({ remove }) => remove(PENDING_FORM_KEY));
  }

  function current(): PendingForm | undefined {
    if (form === undefined) return undefined;
    const age = now() - form.savedAt;
    if (age < 0 || age >= PENDING_FORM_LIFETIME_MS) remove();
    return form;
  }

  return {
    save(saved) {
      form = saved;
      changes += 1;
      inOrder(({ set }) => set(PENDING_FORM_KEY, JSON.stringify(saved)));
    },
    remove,
    current,
    restore() {
      if (storage === undefined || form !== undefined) return Promise.resolve();
      const changesBefore = changes;
      const nothing = (): undefined => undefined;
      // After all that is still to be stored or removed: a form that was given up must not come back.
      return stored
        .then(() => storage.get(PENDING_FORM_KEY))
        .catch(nothing)
        .then((found) => {
          if (changes !== changesBefore || found === undefined) return;
          form = parsePendingForm(found);
          if (form === undefined) remove();
          else current();
        });
    },
  };
}
