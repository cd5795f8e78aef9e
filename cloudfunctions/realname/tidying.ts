import { operatorHint } from '../operator-hint';
import { inTime, type Deadlines } from './deadline';
import type { RequestLog } from './request-log';
import { CLIENTS_CAN_WRITE } from './store/read-record';
import { storeStep } from './store/store-step';
import type { VerificationStore } from './store/verification-store';

const MIN_INTERVAL_MS = 60_000;
const LEFT_OUT = operatorHint({
  zh: '这个实例不到一分钟前刚清理过，这次跳过。',
  en: 'This instance began to tidy less than a minute ago: left out.',
});

/**
 * Tidies at most once a minute per instance, also after a failure: it reads the whole collection, so repeating it would
 * load the database.
 */
export function createTidying(store: Pick<VerificationStore, 'tidy'>, now: () => number) {
  let lastAt = -Infinity;

  return async ({ answer }: Deadlines, log: RequestLog): Promise<void> => {
    const at = now();
    // Absolute: if the clock of a waking instance was set back, the difference would stay negative and block tidying.
    if (Math.abs(at - lastAt) < MIN_INTERVAL_MS) {
      log.note({ warning: LEFT_OUT });
      return;
    }
    lastAt = at;
    const { byClients } = await log.time('store', storeStep(inTime(answer, store.tidy())));
    if (byClients) log.note({ warning: CLIENTS_CAN_WRITE });
  };
}
