import { arrivalsOf, MORNING } from './arrivals';
import { createRandom } from './random';

test('a morning has every person, in order, a fifth of them within five minutes', () => {
  const moments = arrivalsOf(999, MORNING, createRandom(1));
  expect(moments).toHaveLength(999);
  expect(moments.filter((moment) => moment < 300_000)).toHaveLength(200);
  expect([...moments].sort((one, other) => one - other)).toEqual([...moments]);
  expect(moments.at(-1)).toBeLessThan(180 * 60_000);
});
