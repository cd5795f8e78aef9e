import { isRecord } from '../../../contract/parsed';
import { asked } from './asked';
import { isBaseLibraryAtLeast, type BaseLibraryApi } from './base-library';
import type { EncryptedStorage } from './pending-form';

type StorageApi = Pick<WechatMiniprogram.Wx, 'getStorage' | 'setStorage' | 'removeStorage'> & BaseLibraryApi;

/** An operation that never ends must not hold up the check. */
const PATIENCE_MS = 2000;

/** WeChat's encrypted storage; undefined on phones that would keep the data in clear. */
export function encryptedStorage(api: StorageApi): EncryptedStorage | undefined {
  if (!isBaseLibraryAtLeast(api, '2.21.3')) return undefined;
  return {
    get: (key) =>
      asked((callbacks) => {
        void api.getStorage<unknown>({ key, encrypt: true, ...callbacks });
      }, PATIENCE_MS).then((result) => (isRecord(result) ? result['data'] : undefined)),
    set: (key, data) =>
      asked((callbacks) => {
        api.setStorage({ key, data, encrypt: true, ...callbacks });
      }, PATIENCE_MS),
    remove: (key) =>
      asked((callbacks) => {
        api.removeStorage({ key, ...callbacks });
      }, PATIENCE_MS),
  };
}
