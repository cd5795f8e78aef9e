import type { Visit } from '../visit';
import { attempt } from './attempt';
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
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the typings' own name for the type of `wx`
  namespace WechatMiniprogram {
    interface Wx {
      realNameCheck?: Shared;
    }
  }
}

/** Hears by itself what brings the app to the front, and what has started it. */
function listen(inbox: ReturnInbox): void {
  // Where either is missing (base library before 2.9.4), App.onShow has to hand its options over.
  attempt(() => {
    if (wx.canIUse('getEnterOptionsSync')) inbox.capture(wx.getEnterOptionsSync());
  });
  attempt(() => {
    wx.onAppShow(inbox.capture);
  });
}

function create(): Shared {
  const inbox = createReturnInbox();
  listen(inbox);
  return { inbox, pendingForm: createPendingFormStore(encryptedStorage(wx), Date.now), visit: undefined };
}

/** Where `wx` takes no property of ours: then each copy of this code knows only of itself. */
let own: Shared | undefined;

/** Made at the first use: the file can be imported where there is no `wx`. */
export function shared(): Shared {
  const known = wx.realNameCheck ?? own;
  if (known !== undefined) return known;
  const made = create();
  try {
    wx.realNameCheck = made;
  } catch {
    // A `wx` that cannot be added to.
  }
  if (wx.realNameCheck !== made) own = made;
  return made;
}
