import { createPhoneStorage } from '../phone/create-phone';
import { loadSession, saveSession } from './session';

function tab(initial?: string) {
  const kept = new Map(initial === undefined ? [] : [['sandbox-phone', initial]]);
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
}

test('a session that a tab has kept is restored: the person, and plain and encrypted storage', () => {
  const storage = createPhoneStorage();
  storage.plain.set('a', '"1"');
  storage.encrypted.set('b', '{"c":2}');
  const store = tab();
  saveSession(store, { openid: 'oSomebody', storage });
  expect(loadSession(store)).toEqual({ openid: 'oSomebody', storage });
});

test.each([undefined, '', 'broken', '7', '{}', '{"openid":7}'])('a tab that keeps %p has no session', (kept) => {
  expect(loadSession(tab(kept))).toBeUndefined();
});

test('values that are no text are left out of a restored session', () => {
  const { storage } = loadSession(tab('{"openid":"o","plain":{"a":1,"b":"2"},"encrypted":[]}')) ?? {};
  expect(storage).toEqual({ plain: new Map([['b', '2']]), encrypted: new Map() });
});
