import {
  createPendingFormStore,
  PENDING_FORM_KEY,
  PENDING_FORM_LIFETIME_MS,
  type EncryptedStorage,
} from './pending-form';

const FORM = {
  realName: '张测试',
  credId: '99010119900307001X',
  consentVersion: 'test-1',
  codeBefore: 'old',
  savedAt: 0,
};

function memory(initial?: string) {
  const stored = new Map<string, string>(initial === undefined ? [] : [[PENDING_FORM_KEY, initial]]);
  const storage: EncryptedStorage = {
    get: (key) => (stored.has(key) ? Promise.resolve(stored.get(key)) : Promise.reject(new Error('data not found'))),
    set: (key, value) => Promise.resolve(stored.set(key, value)),
    remove: (key) => Promise.resolve(stored.delete(key)),
  };
  return { stored, storage };
}

const settled = () =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

test('a form survives the app', async () => {
  const { storage } = memory();
  createPendingFormStore(storage, () => 1000).save({ ...FORM, savedAt: 1000 });
  await settled();
  const later = createPendingFormStore(storage, () => 2000);
  expect(later.current()).toBeUndefined();
  await later.restore();
  expect(later.current()).toEqual({ ...FORM, savedAt: 1000 });
});

test.each([
  ['one millisecond before its end', PENDING_FORM_LIFETIME_MS - 1, true],
  ['at its end', PENDING_FORM_LIFETIME_MS, false],
  ['when the clock has been set back', -1, false],
])('a form %s', async (_when, age, isThere) => {
  const { storage, stored } = memory();
  let now = 1_000_000;
  const store = createPendingFormStore(storage, () => now);
  store.save({ ...FORM, savedAt: now });
  await settled();
  now += age;
  const later = createPendingFormStore(storage, () => now);
  await later.restore();
  expect(later.current() !== undefined).toBe(isThere);
  expect(store.current() !== undefined).toBe(isThere);
  await settled();
  expect(stored.size).toBe(isThere ? 1 : 0);
});

test('a removed form is gone from memory and from storage', async () => {
  const { storage, stored } = memory();
  const store = createPendingFormStore(storage, () => 0);
  store.save(FORM);
  store.remove();
  expect(store.current()).toBeUndefined();
  await settled();
  expect(stored.size).toBe(0);
});

test('a removal waits for a slow storing, and so wins', async () => {
  const { storage, stored } = memory();
  let finish: () => void = () => undefined;
  const slow: EncryptedStorage = {
    ...storage,
    set: (key, value) =>
      new Promise<void>((resolve) => {
        finish = () => {
          stored.set(key, value);
          resolve();
        };
      }),
  };
  const store = createPendingFormStore(slow, () => 0);
  store.save(FORM);
  store.remove();
  await settled();
  finish();
  await settled();
  expect(stored.size).toBe(0);
});

test('a form saved while the stored one is read stays', async () => {
  const { storage } = memory(JSON.stringify({ ...FORM, realName: '李样例', savedAt: 0 }));
  const store = createPendingFormStore(storage, () => 1);
  const restoring = store.restore();
  store.save(FORM);
  await restoring;
  expect(store.current()?.realName).toBe('张测试');
});

test.each(['', 'not JSON', 'null', '[]', '{}', JSON.stringify({ ...FORM, savedAt: 'yesterday' })])(
  'what is stored but is no form is removed: %s',
  async (text) => {
    const { storage, stored } = memory(text);
    const store = createPendingFormStore(storage, () => 1);
    await store.restore();
    expect(store.current()).toBeUndefined();
    await settled();
    expect(stored.size).toBe(0);
  },
);

test('a phone that cannot encrypt keeps the form in memory', async () => {
  const store = createPendingFormStore(undefined, () => 0);
  store.save(FORM);
  await store.restore();
  expect(store.current()).toEqual({ ...FORM, savedAt: 0 });
});

test('a storage that fails leaves the form in memory, and the next operation works', async () => {
  const { storage, stored } = memory();
  let fails = true;
  const store = createPendingFormStore(
    { ...storage, set: (key, value) => (fails ? Promise.reject(new Error('full')) : storage.set(key, value)) },
    () => 0,
  );
  store.save(FORM);
  await settled();
  expect(store.current()).toBeDefined();
  fails = false;
  store.save(FORM);
  await settled();
  expect(stored.size).toBe(1);
});
