import type { PhoneStorage } from '../phone-storage';
import { type ApiFactory, ApiFailure, type ApiOptions, stringOption } from './api';

function keyOf(options: ApiOptions): string {
  const key = stringOption(options, 'key');
  if (key === '') throw new ApiFailure('parameter error: parameter.key should be a non-empty String');
  return key;
}

/**
 * `wx.setStorage` and its relatives.
 * @param canEncrypt whether the base library knows `encrypt`; one that does not, stores in clear
 */
export function storageApis(storage: PhoneStorage, api: ApiFactory, canEncrypt: boolean): Record<string, unknown> {
  const box = (options: ApiOptions): Map<string, string> =>
    canEncrypt && options['encrypt'] === true ? storage.encrypted : storage.plain;
  const remove = (key: string): void => {
    storage.plain.delete(key);
    storage.encrypted.delete(key);
  };
  const clear = (): void => {
    storage.plain.clear();
    storage.encrypted.clear();
  };
  return {
    setStorage: api('setStorage', (options) => {
      box(options).set(keyOf(options), JSON.stringify(options['data']));
    }),
    getStorage: api('getStorage', (options) => {
      const text = box(options).get(keyOf(options));
      if (text === undefined) throw new ApiFailure('data not found');
      return { data: JSON.parse(text) as unknown };
    }),
    removeStorage: api('removeStorage', (options) => {
      remove(keyOf(options));
    }),
    clearStorage: api('clearStorage', clear),
    setStorageSync(key: string, data: unknown) {
      storage.plain.set(key, JSON.stringify(data));
    },
    getStorageSync(key: string): unknown {
      const text = storage.plain.get(key);
      return text === undefined ? '' : JSON.parse(text);
    },
    removeStorageSync: remove,
    clearStorageSync: clear,
  };
}
