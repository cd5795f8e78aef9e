import { isRecord } from '../../../contract/parsed';
import { isBaseLibraryAtLeast, type BaseLibraryApi } from './base-library';
import type { EncryptedStorage } from './pending-form';

type StorageApi = Pick<WechatMiniprogram.Wx, 'getStorage' | 'setStorage' | 'removeStorage'> & BaseLibraryApi;

interface Callbacks {
  readonly success: (result?: unknown) => void;
  readonly fail: () => void;
}

/** An operation that never ends must not hold up the check. */
const PATIENCE_MS = 2000;

const inTime = (operation: (callbacks: Callbacks) => void): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      fail();
    }, PATIENCE_MS);
    const fail = (): void => {
      clearTimeout(timer);
      reject(new Error('The phone did not do it'));
    };
    const success = (result?: unknown): void => {
      clearTimeout(timer);
      resolve(result);
    };
    try {
      operation({ success, fail });
    } catch {
      fail();
    }
  });

/** WeChat's encrypted storage; undefined on phones that would keep the data in clear. */
export function encryptedStorage(api: StorageApi): EncryptedStorage | undefined {
  if (!isBaseLibraryAtLeast(api, '2.21.3')) return undefined;
  return {
    get: (key) =>
      inTime((callbacks) => {
        void api.getStorage<unknown>({ key, encrypt: true, ...callbacks });
      }).then((result) => (isRecord(result) ? result['data'] : undefined)),
    set: (key, data) =>
      inTime((callbacks) => {
        api.setStorage({ key, data, encrypt: true, ...callbacks });
      }),
    remove: (key) =>
      inTime((callbacks) => {
        api.removeStorage({ key, ...callbacks });
      }),
  };
}
