import { createReturnInbox } from './return-inbox';
import { FROM_RECENT, withCode, WITHOUT_CODE } from '../testing/made-up';

test('a code is handed out once, however often WeChat hands out the same options', () => {
  const inbox = createReturnInbox();
  inbox.capture(withCode('a'));
  inbox.capture(withCode('a'));
  expect(inbox.take()).toEqual({ kind: 'code', code: 'a' });
  expect(inbox.take()).toBeUndefined();
  inbox.capture(withCode('a'));
  expect(inbox.holdsCode()).toBe(false);
  expect(inbox.take()).toEqual({ kind: 'other' });
});

test('another code after that is handed out too', () => {
  const inbox = createReturnInbox();
  inbox.capture(withCode('a'));
  inbox.take();
  inbox.capture(withCode('b'));
  expect(inbox.take()).toEqual({ kind: 'code', code: 'b' });
});

test('a code that nobody has taken is not pushed out by a return without one', () => {
  const inbox = createReturnInbox();
  inbox.capture(withCode('a'));
  inbox.capture(FROM_RECENT);
  inbox.capture(WITHOUT_CODE);
  expect(inbox.holdsCode()).toBe(true);
  expect(inbox.take()).toEqual({ kind: 'code', code: 'a' });
});

test('a listener hears of each arrival until it ends its subscription', () => {
  const inbox = createReturnInbox();
  const listener = jest.fn();
  const unsubscribe = inbox.subscribe(listener);
  inbox.capture(WITHOUT_CODE);
  expect(listener).toHaveBeenCalledTimes(1);
  unsubscribe();
  inbox.capture(WITHOUT_CODE);
  expect(listener).toHaveBeenCalledTimes(1);
});

test('of two listeners the later one, the page on top, hears first', () => {
  const inbox = createReturnInbox();
  const heard: string[] = [];
  inbox.subscribe(() => heard.push('below'));
  inbox.subscribe(() => heard.push('on top'));
  inbox.capture(WITHOUT_CODE);
  expect(heard).toEqual(['on top', 'below']);
});
