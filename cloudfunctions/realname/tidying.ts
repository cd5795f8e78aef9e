import { operatorHint } from '../operator-hint';
import { inTime, type Deadlines } from './deadline';
import { createTurns } from './once-a-minute';
import type { RequestLog } from './request-log';
import { CLIENTS_CAN_WRITE } from './store/read-record';
import { storeStep } from './store/store-step';
import type { VerificationStore } from './store/verification-store';

const LEFT_OUT = operatorHint({
  zh: '这个实例不到一分钟前刚清理过，这次跳过。',
  en: 'This instance began to tidy less than a minute ago: left out.',
});

/**
 * Tidies at most once a minute per instance, also after a failure: it reads the whole collection, so repeating it would
 * load the database.
 */
export function createTidying(store: Pick<VerificationStore, 'tidy'>, now: () => number) {
  const mayGo = createTurns(now);

  return async ({ answer }: Deadlines, log: RequestLog): Promise<void> => {
    if (!mayGo()) {
      log.note({ warning: LEFT_OUT });
      return;
    }
    const { byClients } = await log.time('store', storeStep(inTime(answer, store.tidy())));
    if (byClients) log.note({ warning: CLIENTS_CAN_WRITE });
  };
}
