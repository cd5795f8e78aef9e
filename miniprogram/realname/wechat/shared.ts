import type { Visit } from '../visit';
import { encryptedStorage } from './encrypted-storage';
import { createPendingFormStore, type PendingFormStore } from './pending-form';
import { createReturnInbox, type ReturnInbox } from './return-inbox';

/**
 * What outlives the pages. A mini-program may hold this code twice, in its main package and in the subpackage with the
 * check: both must know of the same form, code and visit.
 */
export interface Shared {
  readonly inbox: ReturnInbox;
  readonly pendingForm: PendingFormStore;
  visit: Visit | undefined;
}

declare global {
  // The typings' own name for the type of `wx`.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace WechatMiniprogram {
    interface Wx {
      realNameCheck?: Shared;
    }
  }
}

/** Hears by itself what brings the app to the front, and what has started it. */
function listen(inbox: ReturnInbox): void {
  try {
    if (wx.canIUse('getEnterOptionsSync')) inbox.capture(wx.getEnterOptionsSync());
    wx.onAppShow(inbox.capture);
  } catch {
    // Where neither is known, App.onShow has to hand its options over.
  }
}

function create(): Shared {
  const inbox = createReturnInbox();
  listen(inbox);
  return { inbox, pendingForm: createPendingFormStore(encryptedStorage(wx), Date.now), visit: undefined };
}

/** Made at the first use: the file can be imported where there is no `wx`. */
export function shared(): Shared {
  return (wx.realNameCheck ??= create());
}
