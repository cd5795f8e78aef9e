import { encryptedStorage } from './encrypted-storage';

type Api = Parameters<typeof encryptedStorage>[0];

type Callbacks = Readonly<Record<'success' | 'fail', (result?: unknown) => unknown>>;

/** As much of `wx` as is used, with a storage that keeps encrypted entries apart. */
function phone(SDKVersion: string, knowsAppBaseInfo = true) {
  const encrypted = new Map<string, unknown>();
  const plain = new Map<string, unknown>();
  const place = (encrypt?: boolean) => (encrypt === true ? encrypted : plain);
  const api = {
    canIUse: () => knowsAppBaseInfo,
    getAppBaseInfo: () => ({ SDKVersion }),
    setStorage: ({ key, data, encrypt, success }: WechatMiniprogram.SetStorageOption) => {
      place(encrypt).set(key, data);
      success?.({ errMsg: 'setStorage:ok' });
    },
    getStorage: ({ key, encrypt, success, fail }: WechatMiniprogram.GetStorageOption) => {
      const data = place(encrypt).get(key);
      if (data === undefined) fail?.({ errMsg: 'getStorage:fail data not found' });
      else success?.({ data, errMsg: 'getStorage:ok' });
    },
    removeStorage: ({ key, success }: WechatMiniprogram.RemoveStorageOption) => {
      encrypted.delete(key);
      success?.({ errMsg: 'removeStorage:ok' });
    },
  } as unknown as Api;
  return { api, encrypted, plain };
}

test('what is stored is encrypted, comes back, and goes', async () => {
  const { api, encrypted, plain } = phone('2.21.3');
  const storage = encryptedStorage(api);
  await storage?.set('key', 'value');
  expect([encrypted.get('key'), plain.size]).toEqual(['value', 0]);
  await expect(storage?.get('key')).resolves.toBe('value');
  await storage?.remove('key');
  await expect(storage?.get('key')).rejects.toMatchObject({ errMsg: 'getStorage:fail data not found' });
});

test.each([
  ['says nothing with its success', ({ success }: Callbacks) => success(), 'resolves to nothing'],
  ['succeeds with null', ({ success }: Callbacks) => success(null), 'resolves to nothing'],
  ['fails without a reason', ({ fail }: Callbacks) => fail(), 'rejects'],
  [
    'throws',
    () => {
      throw new Error('not supported');
    },
    'rejects',
  ],
])('reading from a phone that %s %s, and leaves no timer', async (_, answer, end) => {
  jest.useFakeTimers();
  const getStorage = (options: unknown): unknown => answer(options as Callbacks);
  const storage = encryptedStorage({ ...phone('2.21.3').api, getStorage } as unknown as Api);
  const reading = storage?.get('key').then(
    (value) => (value === undefined ? 'resolves to nothing' : value),
    () => 'rejects',
  );
  await expect(reading).resolves.toBe(end);
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});

test.each([
  ['has no such API', undefined],
  ['tells nothing', () => undefined],
  ['tells no version', () => ({})],
  ['tells a number', () => ({ SDKVersion: 3 })],
  [
    'throws',
    () => {
      throw new Error('not supported');
    },
  ],
])('a phone that %s when asked for its base library cannot encrypt', (_, getAppBaseInfo) => {
  expect(encryptedStorage({ ...phone('3.0.0').api, getAppBaseInfo } as unknown as Api)).toBeUndefined();
});

test('an operation that never ends is given up', async () => {
  jest.useFakeTimers();
  const storage = encryptedStorage({ ...phone('2.21.3').api, getStorage: () => undefined } as unknown as Api);
  const reading = expect(storage?.get('key')).rejects.toBeUndefined();
  jest.advanceTimersByTime(2000);
  await reading;
  jest.useRealTimers();
});

test.each([
  ['2.21.3', true],
  ['2.22.0', true],
  ['2.100.0', true],
  ['3.0.0', true],
  ['2.21.2', false],
  ['2.9.9', false],
  ['1.99.99', false],
  ['', false],
  ['latest', false],
  ['3', false],
])('base library %s can encrypt: %s', (version, can) => {
  expect(encryptedStorage(phone(version).api) !== undefined).toBe(can);
});

test('a base library that does not tell its version cannot encrypt', () => {
  expect(encryptedStorage(phone('3.0.0', false).api)).toBeUndefined();
});
