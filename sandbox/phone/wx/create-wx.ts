import type { FullEnterOptions } from '../logic/enter-options';
import type { PageStack } from '../logic/page-stack';
import type { PhoneStorage } from '../phone-storage';
import type { Realm } from '../realm';
import type { DialogUi } from '../screen/dialogs';
import { absentApis } from './absent-apis';
import { createApiFactory } from './api';
import { canEncrypt, canIUse, gate } from './base-library';
import { type CallFunction, cloudApis } from './cloud';
import { deviceApis } from './device-apis';
import { dialogApis, privacyApis } from './dialog-apis';
import type { Listeners } from './listeners';
import { type Jumping, navigateToMiniProgram } from './navigate-to-mini-program';
import { navigationApis } from './navigation';
import { storageApis } from './storage';
import { type SystemState, systemApis } from './system';

export interface WxOptions {
  readonly realm: Realm;
  readonly window: Window;
  readonly stack: PageStack;
  readonly storage: PhoneStorage;
  readonly dialogs: DialogUi;
  readonly listeners: Listeners;
  readonly jumping: Jumping;
  readonly elements: readonly string[];
  callFunction: CallFunction;
  readonly system: () => SystemState;
  readonly enterOptions: () => FullEnterOptions;
  readonly launchOptions: () => FullEnterOptions;
  readonly createSelectorQuery: () => unknown;
  readonly setTitle: (title: string) => void;
  readonly fail: (error: Error) => void;
}

/** The `wx` object of one life of a mini-program, with what its base library has. */
export function createWx(options: WxOptions): Record<string, unknown> {
  const { realm, stack, storage, dialogs, listeners, jumping, elements, callFunction, system, fail } = options;
  const { baseLibrary } = system();
  const api = createApiFactory(realm, fail);
  const offered = gate(
    {
      ...storageApis(storage, api, canEncrypt(baseLibrary)),
      ...navigationApis(stack, api, options.setTitle),
      ...dialogApis(dialogs, api),
      ...privacyApis(dialogs, api),
      ...deviceApis(api, dialogs, options.window),
      ...systemApis(system, api),
      ...listeners.apis,
      navigateToMiniProgram: navigateToMiniProgram(api, jumping),
      createSelectorQuery: options.createSelectorQuery,
      getEnterOptionsSync: options.enterOptions,
      getLaunchOptionsSync: options.launchOptions,
      getAccountInfoSync: () => ({ miniProgram: { appId: '', envVersion: 'develop', version: '' } }),
      nextTick(callback: () => void) {
        void Promise.resolve().then(() => {
          realm.guard(callback);
        });
      },
      cloud: cloudApis(api, callFunction, fail),
    },
    baseLibrary,
  );
  const usable = new Set([...Object.keys(offered), ...elements, 'canIUse']);
  return { ...absentApis(fail), ...offered, canIUse: canIUse(usable, baseLibrary) };
}
