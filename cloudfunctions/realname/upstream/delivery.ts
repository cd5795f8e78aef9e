import type { TransportName } from './transport';

/**
 * How far one question has got. Transports report here and not in their reply, as one that is given up has no reply.
 */
export interface Delivery {
  /** This transport asks now. */
  takenBy(transport: TransportName): void;
  /** The question goes out: from here on WeChat may read it, which spends the code. */
  sent(): void;
  /** The question that was sent last was certainly not read: the code is as good as before. */
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
