import { createGate, createQuota } from './gate';

describe('a gate of ten a second', () => {
  test('lets a second of them pass at once, and the next ones in their turn, a tenth of a second apart', () => {
    const gate = createGate(10, 250);
    const begins = Array.from({ length: 14 }, () => gate.pass(5000));
    expect(begins.slice(0, 10)).toEqual(Array(10).fill(5000));
    expect(begins.slice(10)).toEqual([5100, 5200, undefined, undefined]);
  });

  test('lets as many pass again a second later', () => {
    const gate = createGate(10, 0);
    for (let turn = 0; turn < 20; turn += 1) gate.pass(0);
    expect(Array.from({ length: 11 }, () => gate.pass(1000)).filter((at) => at !== undefined)).toHaveLength(10);
  });

  test('lets everything pass where there is no limit', () => {
    expect(createGate(undefined, 0).pass(7)).toBe(7);
  });
});

test('a quota begins anew with each window', () => {
  const quota = createQuota(2, 60_000);
  expect([0, 1, 2, 59_999, 60_000].map((now) => quota.take(now))).toEqual([true, true, false, false, true]);
});
