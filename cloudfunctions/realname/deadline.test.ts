import { before, DeadlineExceeded, deadlinesFor } from './deadline';

test.each([
  [3000, { answer: 2700, upstream: 2100, end: 3000 }],
  [20_000, { answer: 19_700, upstream: 19_100, end: 20_000 }],
  [1000, { answer: 700, upstream: 525, end: 1000 }],
  [100, { answer: 100, upstream: 75, end: 100 }],
])('a limit of %d ms leaves 300 ms to answer and time to store', (limit, deadlines) => {
  expect(deadlinesFor(0, limit)).toEqual(deadlines);
});

test.each([undefined, null, '5000', 0, -1, Number.NaN, Infinity])('takes the default of 3 s for %j', (limit) => {
  expect(deadlinesFor(500, limit)).toEqual({ answer: 3200, upstream: 2600, end: 3500 });
});

test('gives the result of a step that ends in time', async () => {
  await expect(before(1000, () => 0, Promise.resolve('done'))).resolves.toBe('done');
});

test('gives the error of a step that fails in time', async () => {
  await expect(before(1000, () => 0, Promise.reject(new Error('broken')))).rejects.toThrow('broken');
});

test('gives up on a step that hangs', async () => {
  await expect(before(10, () => 0, new Promise(() => undefined))).rejects.toBeInstanceOf(DeadlineExceeded);
});

test('gives up at once when time is already over', async () => {
  await expect(before(10, () => 20, new Promise(() => undefined))).rejects.toBeInstanceOf(DeadlineExceeded);
});

test('leaves no timer behind', async () => {
  jest.useFakeTimers();
  await before(60_000, () => 0, Promise.resolve());
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});
