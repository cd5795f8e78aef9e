import { isBaseLibraryAtLeast, type BaseLibraryApi } from './base-library';
import type { EncryptedStorage } from './pending-form';

type StorageApi = Pick<WechatMiniprogram.Wx, 'getStorage' | 'setStorage' | 'removeStorage'> & BaseLibraryApi;

/** An operation that never ends must not hold up the check. */
const PATIENCE_MS = 2000;

const inTime = (operation: (resolve: (value: unknown) => void, reject: () => void) => void): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const fail = (): void => {
      reject(new Error('The phone did not do it'));
    };
    const timer = setTimeout(fail, PATIENCE_MS);
    operation((value) => {
      clearTimeout(timer);
      resolve(value);
    }, fail);
  });

/** WeChat's encrypted storage; undefined on phones that would keep the data in clear. */
export function encryptedStorage(api: StorageApi): EncryptedStorage | undefined {
  if (!isBaseLibraryAtLeast(api, '2.21.3')) return undefined;
  return {
    get: (key) =>
      inTime((resolve, fail) => {
        const success = ({ data }: { data: unknown }): void => {
          resolve(data);
        };
        void api.getStorage<unknown>({ key, encrypt: true, success, fail });
      }),
    set: (key, data) =>
      inTime((resolve, fail) => {
        api.setStorage({ key, data, encrypt: true, success: resolve, fail });
      }),
    remove: (key) =>
      inTime((resolve, fail) => {
        api.removeStorage({ key, success: resolve, fail });
      }),
  };
}
