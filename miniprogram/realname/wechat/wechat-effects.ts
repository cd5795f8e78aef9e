import type { RealNameRequest } from '../../../contract/request';
import type { CheckEffects } from '../check-effects';
import { callRealName, type Answer, type CallTarget } from './call-realname';
import { complain } from './complain';
import { confirmForget } from './confirm-forget';
import { isOffline } from './is-offline';
import { openCityServices } from './open-city-services';
import { lastReturn } from './read-return';
import { shared } from './shared';

const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** Calls the cloud function on the real phone. */
export const callOnPhone = (request: RealNameRequest, target?: CallTarget): Promise<Answer> =>
  callRealName(
    request,
    { callFunction: (call) => wx.cloud.callFunction(call), isOffline: () => isOffline(wx), complain },
    target,
  );

/** All that a check does on the real phone. */
export function wechatEffects(target: CallTarget): CheckEffects {
  const { inbox, pendingForm } = shared();
  return {
    inbox,
    pendingForm,
    openCityServices: () => openCityServices(wx),
    lastReturn: () => lastReturn(wx),
    call: (request) => callOnPhone(request, target),
    isOffline: () => isOffline(wx),
    confirmForget: () => confirmForget(wx),
    wait,
    now: Date.now,
  };
}
