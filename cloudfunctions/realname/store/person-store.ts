import { operatorHint } from '../../operator-hint';
import { inTime, within, type Deadlines } from '../deadline';
import type { Step } from '../logger';
import type { RequestLog } from '../request-log';
import type { Attempt, KeptVerification, PersonRecord, Result, Standing } from './person-record';
import { storeStep } from './store-step';
import type { VerificationStore } from './verification-store';

/**
 * The store for one request of one person. Each step is timed for the log and given up when the answer is due; whatever
 * goes wrong becomes `STORAGE_FAILED`.
 */
export interface PersonStore {
  read(): Promise<PersonRecord | undefined>;
  /** Stores the attempt. If it is unclear whether that worked, it is removed again. */
  reserve(attempt: Attempt): Promise<Exclude<Standing, { kind: 'free' }>>;
  /** Stores WeChat's result. False: the person asked to erase it meanwhile, so nothing was stored. */
  settle(attempt: Attempt, result: Result, kept: KeptVerification): Promise<boolean>;
  /** Ends a failed attempt: stores its error or, if WeChat did not read the question, removes it. Never throws. */
  close(attempt: Attempt, failed: Result | 'unread'): Promise<void>;
  /** Runs a wait as one step; `look` reads the record once. */
  wait<T>(work: (look: () => Promise<PersonRecord | undefined>) => Promise<T>): Promise<T>;
  forget(): Promise<void>;
}

const NEW_COLLECTION = operatorHint({
  zh: '集合 realname_verifications 原来不存在，由云函数新建，权限是环境的默认值：请设为“仅管理端可读写”。',
  en: 'The collection realname_verifications did not exist. Made by the function, it has the default permission of the environment: set it to admin only.',
});

interface Request {
  readonly openid: string;
  readonly deadlines: Deadlines;
  readonly log: RequestLog;
}

export function createPersonStore(store: VerificationStore, { openid, deadlines, log }: Request): PersonStore {
  const step = <T>(name: Step, work: Promise<T>, options?: { readonly codeSpent: boolean }): Promise<T> =>
    log.time(name, storeStep(inTime(deadlines.answer, work), options));
  /** For a step that does not change the answer, so its failure is ignored. */
  const tryStep = (name: Step, work: Promise<unknown>): Promise<unknown> =>
    log.time(name, inTime(deadlines.answer, work)).catch(() => undefined);

  return {
    read: () => step('read', store.find(openid)),

    async reserve(attempt) {
      const takeBack = (): Promise<void> => store.release(openid, attempt);
      const onNewCollection = (): void => {
        log.note({ warning: NEW_COLLECTION });
      };
      // Not `answer`: a reservation after this moment would leave no time to ask WeChat.
      const reserving = within(deadlines.upstream, async (signal) => {
        const standing = await store.reserve(openid, attempt, { signal, onNewCollection });
        // Reserved after the deadline; we no longer ask WeChat, so undo it.
        if (signal.aborted && standing.kind === 'reserved') await takeBack();
        return standing;
      });
      try {
        return await step('reserve', reserving);
      } catch (error) {
        // The write may have succeeded although its response was lost: undo it too.
        await tryStep('reserve', takeBack());
        throw error;
      }
    },

    settle: (attempt, result, kept) => step('store', store.settle(openid, attempt, result, kept), { codeSpent: true }),

    async close(attempt, failed) {
      const closing: Promise<unknown> =
        failed === 'unread' ? store.release(openid, attempt) : store.settle(openid, attempt, failed);
      await tryStep('store', closing);
    },

    wait: (work) => log.time('wait', storeStep(work(() => store.find(openid)))),

    forget: () => step('store', store.forget(openid)),
  };
}
