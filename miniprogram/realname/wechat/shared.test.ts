import { putWx } from '../testing/fake-wx';
import type * as copy from './shared';
import { FROM_RECENT, withCode } from '../testing/made-up';

/** A copy of the code with nothing remembered, as another package of the mini-program holds it. */
async function anotherCopy(): Promise<typeof copy> {
  jest.resetModules();
  return import('./shared');
}

test('two copies of the code in one mini-program share what outlives the pages', async () => {
  putWx(withCode('code-1'));
  const one = (await anotherCopy()).shared();
  const other = (await anotherCopy()).shared();
  expect(other).toBe(one);
  expect(one.inbox.holdsCode()).toBe(true);
});

test('where nothing can be added to wx, a copy still remembers its own', async () => {
  putWx(withCode('code-1'));
  Object.freeze((globalThis as unknown as { wx: object }).wx);
  const { shared } = await anotherCopy();
  expect(shared()).toBe(shared());
  expect(shared().inbox.holdsCode()).toBe(true);
});

test('what brings the app to the front is heard without a hook, and the same twice is once', async () => {
  const wx = putWx(FROM_RECENT);
  const { inbox } = (await anotherCopy()).shared();
  wx.show(withCode('code-1'));
  inbox.capture(withCode('code-1'));
  expect(inbox.take()).toMatchObject({ kind: 'code', code: 'code-1' });
  wx.show(withCode('code-1'));
  expect(inbox.holdsCode()).toBe(false);
});
