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
 * Tidies at most once a minute per instance, also after a failure: repeating it would load the database. Takes half of
 * the time: the self-check follows in the same call.
 */
export function createTidying(store: Pick<VerificationStore, 'tidy'>, now: () => number) {
  const mayGo = createTurns(now);

  return async ({ answer, limitMs }: Deadlines, log: RequestLog): Promise<void> => {
    if (!mayGo()) {
      log.note({ warning: LEFT_OUT });
      return;
    }
    const mayGoOn = (): boolean => answer.left() > limitMs / 2;
    const { byClients, left } = await log.time('store', storeStep(inTime(answer, store.tidy(mayGoOn))));
    if (byClients) log.note({ warning: CLIENTS_CAN_WRITE });
    if (left !== undefined) log.note({ left });
  };
}
