import type { RealNameRequest } from '../../../contract/request';
import { callRealName } from './call-realname';
import type { CheckEffects } from '../check-effects';
import { confirmForget } from './confirm-forget';
import { encryptedStorage } from './encrypted-storage';
import { openCityServices } from './open-city-services';
import { createPendingFormStore } from './pending-form';
import { lastReturn } from './read-return';
import { createReturnInbox } from './return-inbox';

const inbox = createReturnInbox();

/**
 * Call it from the app's own `useDidShow` (or App.onShow), with the options: pages are not told who sent the person
 * back.
 */
export const captureReturn = inbox.capture;

/**
 * Whether a code has arrived that no page has taken: after a cold start, which WeChat makes on the home page, the app
 * then goes to the page with the check.
 */
export const hasPendingReturn = inbox.holdsCode;

const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

const callFunction = (call: { name: string; data: RealNameRequest }): Promise<{ result?: unknown }> =>
  wx.cloud.callFunction(call);

/** The one set of effects of the running mini-program: pages come and go, what is pending stays. */
export const wechatEffects: CheckEffects = {
  inbox,
  pendingForm: createPendingFormStore(encryptedStorage(wx), Date.now),
  openCityServices: () => openCityServices(wx),
  lastReturn: () => lastReturn(wx),
  call: (request) => callRealName(request, { callFunction, wait }),
  confirmForget: () => confirmForget(wx),
  wait,
  now: Date.now,
};
