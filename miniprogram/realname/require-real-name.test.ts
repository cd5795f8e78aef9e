import type { Verification } from '../../contract/response';
import { requireRealName } from './require-real-name';
import { resumeRealName } from './resume-real-name';
import { putWx } from './testing/fake-wx';
import { FROM_RECENT, VERIFIED, withCode, WITHOUT_CODE } from './testing/made-up';
import { shared } from './wechat/shared';

// What waits for an answer that has come already would keep the test from ending.
jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'Date'] });

const answering = (verification: Verification | null) => () => Promise.resolve({ result: { ok: true, verification } });
const DAY_MS = 86_400_000;
const checkedAgo = (days: number): Verification => ({
  ...VERIFIED,
  checkedAt: new Date(Date.now() - days * DAY_MS).toISOString(),
});
const settled = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

test('a person who is verified already is told at once, and no page opens', async () => {
  const wx = putWx();
  wx.answer = answering(VERIFIED);
  expect(await requireRealName()).toEqual({ status: 'verified', verification: VERIFIED });
  expect(wx.opened).toEqual([]);
});

test.each([
  ['nobody is known', null],
  ['the outcome was another', { ...VERIFIED, outcome: 'id_mismatch' } as const],
  ['the result is older than asked for', checkedAgo(31)],
])('the page of the check opens where %s, and what came of it is told', async (_when, verification) => {
  const wx = putWx();
  wx.answer = answering(verification);
  const result = requireRealName({ url: '/packages/check/page', maxAgeDays: 30 });
  await settled();
  expect(wx.opened).toEqual(['/packages/check/page']);
  shared().visit?.end({ status: 'verified', verification: VERIFIED });
  expect(await result).toEqual({ status: 'verified', verification: VERIFIED });
});

test('a result that is new enough counts', async () => {
  const wx = putWx();
  const verification = checkedAgo(29);
  wx.answer = answering(verification);
  expect(await requireRealName({ maxAgeDays: 30 })).toEqual({ status: 'verified', verification });
});

test('a cloud that fails does not keep the person from the page', async () => {
  const wx = putWx();
  wx.answer = () => Promise.reject(new Error('request:fail'));
  void requireRealName();
  await settled();
  expect(wx.opened).toEqual(['/realname-check/page']);
});

test('a second tap while the page opens waits for the same visit', async () => {
  const wx = putWx();
  const results = [requireRealName(), requireRealName()];
  await settled();
  expect(wx.opened).toHaveLength(1);
  shared().visit?.end({ status: 'left' });
  expect(await Promise.all(results)).toEqual([{ status: 'left' }, { status: 'left' }]);
  void requireRealName();
  await settled();
  expect(wx.opened).toHaveLength(2);
});

test('a page that cannot be opened is an error that says what to do', async () => {
  const wx = putWx();
  wx.canOpen = false;
  await expect(requireRealName({ url: 'page' })).rejects.toThrow(/app\.json.*page .*is not found/s);
  expect(shared().visit).toBeUndefined();
});

test('a failure without a word, and one that is thrown, end the visit as well', async () => {
  const wx = putWx();
  wx.failsSilently = true;
  await expect(requireRealName()).rejects.toThrow(/app\.json/);
  wx.throws = true;
  await expect(requireRealName()).rejects.toThrow(/app\.json/);
  expect(shared().visit).toBeUndefined();
});

test('a visit belongs to the page that was opened for it, and to no other', async () => {
  putWx();
  void requireRealName();
  const before = shared().visit?.claim();
  await settled();
  const { visit } = shared();
  expect([before, visit?.claim(), visit?.claim()]).toEqual([false, true, false]);
});

test('who has gone to another page meanwhile is not taken to the check', async () => {
  const wx = putWx();
  const result = requireRealName();
  wx.pages.push({});
  expect(await result).toEqual({ status: 'left' });
  expect(wx.opened).toEqual([]);
});

test('a page that cannot be opened is said on the console where nobody listens for it', async () => {
  const wx = putWx();
  wx.canOpen = false;
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await requireRealName({ success: () => undefined }).catch(() => undefined);
  await settled();
  expect(said).toHaveBeenCalledWith(expect.stringMatching(/^\[realname-check\] .*app\.json/));
  said.mockRestore();
});

test('callbacks hear the same, and leave no rejection behind', async () => {
  const wx = putWx();
  wx.answer = answering(VERIFIED);
  const heard: unknown[] = [];
  const callbacks = {
    success: (result: unknown) => heard.push(result),
    fail: (error: Error) => heard.push(error.message.slice(0, 16)),
    complete: () => heard.push('complete'),
  };
  await requireRealName(callbacks);
  wx.answer = answering(null);
  wx.canOpen = false;
  await requireRealName(callbacks).catch(() => undefined);
  await settled();
  expect(heard).toEqual([{ status: 'verified', verification: VERIFIED }, 'complete', '[realname-check]', 'complete']);
});

test.each([
  ['with a code', withCode('code-1')],
  ['without one', WITHOUT_CODE],
])('who comes back from City Services %s to the home page is brought on to the check', async (_how, options) => {
  const wx = putWx(options);
  const result = resumeRealName();
  expect(wx.opened).toEqual(['/realname-check/page']);
  shared().visit?.end({ status: 'verified', verification: VERIFIED });
  expect(await result).toEqual({ status: 'verified', verification: VERIFIED });
});

test('who comes from elsewhere, or has been brought on already, stays on the home page', async () => {
  const elsewhere = putWx(FROM_RECENT);
  expect(await resumeRealName()).toBeUndefined();
  expect(elsewhere.opened).toEqual([]);
  const back = putWx(withCode('code-1'));
  shared().inbox.take();
  expect(await resumeRealName()).toBeUndefined();
  expect(back.opened).toEqual([]);
  // WeChat hands out the same refusal whenever the app comes to the front.
  putWx(WITHOUT_CODE);
  const { inbox } = shared();
  inbox.take();
  inbox.capture(WITHOUT_CODE);
  expect(await resumeRealName()).toBeUndefined();
});
