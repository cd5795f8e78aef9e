import { percentile } from './tally';

test('of 1 to 100, 95 is the value that 95 % do not exceed', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([percentile(values, 0.5), percentile(values, 0.95)]).toEqual([50, 95]);
});
