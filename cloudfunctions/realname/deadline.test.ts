import { DeadlineExceeded, deadlinesFor, inTime, within, type Deadline } from './deadline';

const in10Ms: Deadline = { left: () => 10 };
const inAMinute: Deadline = { left: () => 60_000 };
const passed: Deadline = { left: () => -10 };
const hangs = new Promise(() => undefined);

test.each([
  [3000, { answer: 2700, upstream: 2100, limitMs: 3000 }],
  [20_000, { answer: 19_700, upstream: 19_100, limitMs: 20_000 }],
  [1000, { answer: 700, upstream: 525, limitMs: 1000 }],
  [100, { answer: 100, upstream: 75, limitMs: 100 }],
  [2 ** 40, { answer: 2 ** 31 - 301, upstream: 2 ** 31 - 901, limitMs: 2 ** 31 - 1 }],
])('a limit of %d ms leaves 300 ms for the answer, and time to store', (limit, expected) => {
  const { answer, upstream, limitMs } = deadlinesFor(limit, () => 0);
  expect({ answer: answer.left(), upstream: upstream.left(), limitMs }).toEqual(expected);
});

test.each([undefined, null, '5000', 0, -1, Number.NaN, Infinity])(
  'the limit %j is read as the default of 3 s',
  (limit) => {
    const { answer, upstream, limitMs } = deadlinesFor(limit, () => 500);
    expect({ answer: answer.left(), upstream: upstream.left(), limitMs }).toEqual({
      answer: 2700,
      upstream: 2100,
      limitMs: 3000,
    });
  },
);

test('the time that is left shrinks as the clock goes on', () => {
  let elapsed = 700;
  const { answer, upstream } = deadlinesFor(3000, () => elapsed);
  elapsed = 3000;
  expect([answer.left(), upstream.left()]).toEqual([400, -200]);
});

test('a step that ends in time gives its result', async () => {
  await expect(inTime(inAMinute, Promise.resolve('done'))).resolves.toBe('done');
});

test('a step that fails in time gives its error', async () => {
  await expect(inTime(inAMinute, Promise.reject(new Error('broken')))).rejects.toThrow('broken');
});

test.each([
  ['gives up on a step that hangs', in10Ms],
  ['gives up at once when time is already over', passed],
])('%s', async (_, deadline) => {
  await expect(inTime(deadline, hangs)).rejects.toBeInstanceOf(DeadlineExceeded);
});

test('after a step that ended in time no timer is left', async () => {
  jest.useFakeTimers();
  await inTime(inAMinute, Promise.resolve());
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});

test('work that is too late gets an aborted signal; work that has ended does not', async () => {
  const signals: AbortSignal[] = [];
  const work = (result: Promise<unknown>) => (signal: AbortSignal) => {
    signals.push(signal);
    return result;
  };
  await expect(within(in10Ms, work(hangs))).rejects.toBeInstanceOf(DeadlineExceeded);
  await expect(within(inAMinute, work(Promise.resolve('done')))).resolves.toBe('done');
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
});
