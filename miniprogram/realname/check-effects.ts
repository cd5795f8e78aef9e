import type { RealNameRequest } from '../../contract/request';
import type { Answer } from './wechat/call-realname';
import type { Departure } from './wechat/open-city-services';
import type { PendingFormStore } from './wechat/pending-form';
import type { Return } from './wechat/read-return';
import type { ReturnInbox } from './wechat/return-inbox';

/** All that a check does to the world, and hears of it. */
export interface CheckEffects {
  readonly inbox: Pick<ReturnInbox, 'holdsCode' | 'take' | 'subscribe'>;
  readonly pendingForm: PendingFormStore;
  /** Must open City Services in the same tick. */
  readonly openCityServices: () => Promise<Departure>;
  /** What WeChat says brought the app to the front, now. */
  readonly lastReturn: () => Return;
  /** Never rejects; may never end. */
  readonly call: (request: RealNameRequest) => Promise<Answer>;
  /** Whether the phone itself says that it has no network. */
  readonly isOffline: () => Promise<boolean>;
  readonly confirmForget: () => Promise<boolean>;
  /** @param ms milliseconds */
  readonly wait: (ms: number) => Promise<void>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}
