import type { TransportName } from './transport';

/**
 * How far a question has got. Transports report it here, not in the reply: if they are given up, there is no reply.
 */
export interface Delivery {
  /** This transport asks from now on. */
  takenBy(transport: TransportName): void;
  /** The question is being sent. From now on WeChat may read it, which spends the code. */
  sent(): void;
  /** WeChat certainly did not read the question sent last, so the code can still be used. */
  unread(): void;
}

export interface TrackedDelivery extends Delivery {
  /** Whether WeChat may have read the question. */
  mayBeRead(): boolean;
}

export function createDelivery(onTaken: (transport: TransportName) => void): TrackedDelivery {
  let mayBeRead = false;
  return {
    takenBy: onTaken,
    sent() {
      mayBeRead = true;
    },
    unread() {
      mayBeRead = false;
    },
    mayBeRead: () => mayBeRead,
  };
}
