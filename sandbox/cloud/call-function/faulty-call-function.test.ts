import { CallFunctionError } from './call-function-error';
import { faultyCallFunction } from './faulty-call-function';
import { DEFAULT_SETTINGS, type Fault } from '../../shared/settings';
import type { FaultFor } from '../../wire/fault-target';

const ANSWER = { result: { ok: true, outcome: 'verified' }, requestID: 'request-1' };

function setUp(fault: Fault | undefined, faultFor: FaultFor = () => undefined) {
  const closing = new AbortController();
  const calls: unknown[] = [];
  const call = faultyCallFunction({
    settings: { ...DEFAULT_SETTINGS, faults: fault === undefined ? {} : { call_function: fault } },
    faultFor,
    closed: closing.signal,
    invoke: (request) => {
      calls.push(request);
      return Promise.resolve(ANSWER);
    },
  });
  return { calls, closing, answer: () => call({ name: 'realname', event: {} }) };
}

test.each<[Fault, number, number]>([
  ['refused', -601003, 0],
  ['reset_before_read', -601003, 0],
  ['reset_after_read', -601003, 1],
  ['http_500', -501001, 0],
  ['html', -601001, 0],
  ['truncated_json', -601001, 1],
  ['huge', -604001, 0],
  ['errcode:-504003', -504003, 0],
])('%s rejects with %i; the function ran %i times', async (fault, errCode, times) => {
  const { answer, calls } = setUp(fault);
  await expect(answer()).rejects.toBeInstanceOf(CallFunctionError);
  await expect(setUp(fault).answer()).rejects.toMatchObject({ errCode });
  expect(calls).toHaveLength(times);
});

test('an error number may come with words of its own', async () => {
  const { answer, calls } = setUp('errcode:-501000 Environment not found');
  await expect(answer()).rejects.toMatchObject({
    errCode: -501000,
    errMsg: expect.stringContaining('errMsg: Environment not found') as string,
  });
  expect(calls).toEqual([]);
});

test.each<[Fault, string]>([
  ['crash_before', 'before'],
  ['crash_after', 'after'],
])('%s lets the process die that is invoked', async (fault, crash) => {
  const { answer, calls } = setUp(fault);
  await answer();
  expect(calls).toEqual([{ name: 'realname', event: {}, crash }]);
});

test.each<Fault>(['hang', 'trickle', 'slow:100000'])('%s does not settle before the sandbox ends', async (fault) => {
  const { answer, closing } = setUp(fault);
  const pending = Symbol('pending');
  const answered = answer().catch((error: unknown) => error);
  expect(await Promise.race([answered, new Promise((resolve) => setImmediate(resolve, pending))])).toBe(pending);
  closing.abort();
  expect(await answered).not.toBe(pending);
});

test('hang rejects at once when the sandbox has ended', async () => {
  const { answer, closing } = setUp('hang');
  closing.abort();
  await expect(answer()).rejects.toMatchObject({ errCode: -501001 });
});

test('slow answers in the end', async () => {
  expect(await setUp('slow:1').answer()).toEqual(ANSWER);
});

test('wrong types and unknown values stand in the result alone', async () => {
  expect(await setUp('wrong_types').answer()).toEqual({ result: { ok: 'true', outcome: 8 }, requestID: 'request-1' });
  expect(await setUp('unknown_values').answer()).toEqual({
    result: { ok: true, outcome: 'V_SOMETHING_NEW' },
    requestID: 'request-1',
  });
});

test('a delay is spent before and after the call', async () => {
  const { answer, calls } = setUp(undefined, () => ({ beforeMs: 20, afterMs: 20 }));
  const startedAt = performance.now();
  const answered = answer();
  expect(calls).toEqual([]);
  expect(await answered).toEqual(ANSWER);
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(39);
});

test('a call that is held is made at once, and answered when it is let go', async () => {
  let letGo: () => void = () => undefined;
  const heldUntil = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const { answer, calls } = setUp(undefined, () => ({ heldUntil }));
  const answered = answer();
  await new Promise(setImmediate);
  expect(calls).toHaveLength(1);
  await expect(Promise.race([answered, Promise.resolve('held')])).resolves.toBe('held');
  letGo();
  expect(await answered).toEqual(ANSWER);
});

test('a port can be closed for the call', async () => {
  const { answer, calls } = setUp(undefined, () => ({ closes: 'cloud' }));
  expect(await answer()).toEqual(ANSWER);
  expect(calls).toEqual([{ name: 'realname', event: {}, closed: 'cloud' }]);
});

test('a program may forge the result', async () => {
  const { answer, calls } = setUp(undefined, () => ({ reply: 'nonsense' }));
  expect(await answer()).toEqual({ result: 'nonsense', requestID: 'request-1' });
  expect(calls).toHaveLength(1);
});

test('an HTTP status is a failure of the system, and a connection that ends no failure', async () => {
  const failed = setUp(undefined, () => ({ status: 404 }));
  await expect(failed.answer()).rejects.toMatchObject({ errCode: -501001 });
  expect(failed.calls).toEqual([]);
  expect(await setUp(undefined, () => ({ hangsUp: true })).answer()).toEqual(ANSWER);
});
