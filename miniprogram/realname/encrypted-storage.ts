import { isBaseLibraryAtLeast, type BaseLibraryApi } from './base-library';
import type { EncryptedStorage } from './pending-form';

type StorageApi = Pick<WechatMiniprogram.Wx, 'getStorage' | 'setStorage' | 'removeStorage'> & BaseLibraryApi;

/** WeChat's encrypted storage; undefined on phones that would keep the data in clear. */
export function encryptedStorage(api: StorageApi): EncryptedStorage | undefined {
  if (!isBaseLibraryAtLeast(api, '2.21.3')) return undefined;
  return {
    get: (key) =>
      new Promise((resolve, reject) => {
        void api.getStorage<unknown>({
          key,
          encrypt: true,
          success: ({ data }) => {
            resolve(data);
          },
          fail: reject,
        });
      }),
    set: (key, data) =>
      new Promise((resolve, reject) => {
        api.setStorage({ key, data, encrypt: true, success: resolve, fail: reject });
      }),
    remove: (key) =>
      new Promise((resolve, reject) => {
        api.removeStorage({ key, success: resolve, fail: reject });
      }),
  };
}
