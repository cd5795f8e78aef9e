import { createTurns } from './once-a-minute';

const MINUTE_MS = 60_000;

test('a turn is given at first, and then a minute after the last that was given', () => {
  let now = 1_000_000;
  const mayGo = createTurns(() => now);
  const ask = (after: number): boolean => {
    now += after;
    return mayGo();
  };
  expect([ask(0), ask(1), ask(MINUTE_MS - 2), ask(1), ask(MINUTE_MS - 1)]).toEqual([true, false, false, true, false]);
});

test('a clock that was set back far does not stop the turns', () => {
  let now = 10_000_000;
  const mayGo = createTurns(() => now);
  mayGo();
  now = 1_000;
  expect(mayGo()).toBe(true);
});
