import type { Config } from './config';
import type { Deadlines } from './deadline';
import type { Identity } from './identity';
import type { RequestLog } from './request-log';
import { createPersonStore, type PersonStore } from './store/person-store';
import type { VerificationStore } from './store/verification-store';
import type { Transport } from './upstream/transport';

/** What an instance of the function has for all its requests; index.ts puts it together. */
export interface Services {
  readonly config: Pick<Config, 'dailyLimit' | 'hashSecret' | 'receiptSecret'>;
  readonly store: VerificationStore;
  readonly transport: Transport;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** A random id. */
  readonly newId: () => string;
}

/** One request as the platform hands it over, before anybody knows who sent it. */
export interface Invocation {
  readonly event: unknown;
  readonly deadlines: Deadlines;
  readonly log: RequestLog;
}

/** All that an action needs to answer one request of one person. */
export interface Scope extends Omit<Services, 'store'>, Omit<Invocation, 'event'> {
  readonly who: Identity;
  readonly store: PersonStore;
}

export function openScope(services: Services, { deadlines, log }: Omit<Invocation, 'event'>, who: Identity): Scope {
  const store = createPersonStore(services.store, { openid: who.openid, deadlines, log });
  return { ...services, deadlines, log, who, store };
}
