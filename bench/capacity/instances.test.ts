import { createPool } from './instances';

describe('the pool of instances', () => {
  const limits = { instances: 3, newInstancesPerMinute: 2, provisioned: 0 };

  test('starts no more than the limit a minute, nor beyond the most', () => {
    const pool = createPool(limits, 1000);
    const taken = [0, 0, 0, 60_000, 60_000].map((now) => pool.take(now));
    expect(taken.map((each) => (typeof each === 'string' ? each : 'instance'))).toEqual([
      ...['instance', 'instance', 'newInstancesPerMinute', 'instance', 'instances'],
    ]);
  });

  test('gives the one that rested shortest, and takes those away that rest for long', () => {
    const pool = createPool(limits, 1000);
    const [one, two] = [pool.take(0), pool.take(0)];
    if (typeof one === 'string' || typeof two === 'string') throw new Error('There is none.');
    pool.giveBack(one, 10);
    pool.giveBack(two, 20);
    expect(pool.take(500)).toBe(two);
    expect(pool.size).toBe(2);
    pool.giveBack(two, 1500);
    expect(pool.take(2000)).toBe(two);
    expect(pool.size).toBe(1);
  });

  test('keeps those provisioned, warm', () => {
    const pool = createPool({ ...limits, provisioned: 2 }, 1000);
    const instance = pool.take(1_000_000);
    expect(instance).toMatchObject({ cold: false });
    expect(pool.size).toBe(2);
  });
});
