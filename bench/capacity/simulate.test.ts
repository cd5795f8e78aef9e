import { arrivalsOf, steady } from './arrivals';
import { ASSUMED, type Costs } from './costs';
import { NO_LIMITS, type Limits } from './limits';
import { createRandom } from './random';
import { HABITS, simulate, type Habits } from './simulate';
import { peakOf, refusedCalls, sumOf, type Tally } from './tally';

const COSTS: Costs = {
  trips: {
    status: ['read'],
    known: ['write', 'wechat', 'write'],
    newcomer: ['write', 'write', 'wechat', 'write'],
    newcomerAfterStatus: ['write', 'wechat', 'write'],
  },
  cpuMs: { status: 1, check: 3 },
  coldMs: 100,
};
const ALL_NEW: Habits = { ...HABITS, known: 0, mistyped: 0 };
const TIGHT: Limits = { ...NO_LIMITS, instances: 40, newInstancesPerMinute: 10, connections: 3, databasePerSecond: 30 };

const run = (people: number, limits: Limits, habits: Habits = HABITS, seed = 1): Tally =>
  simulate({
    seed,
    arrivals: arrivalsOf(people, steady(1), createRandom(seed)),
    costs: COSTS,
    assumed: ASSUMED,
    limits,
    habits,
  });

const written = (tally: Tally): number => sumOf(tally, ({ writes }) => writes);

test('one new person alone: a status and a check on the same instance, one read, two writes, one question, one token', () => {
  const tally = run(1, NO_LIMITS, ALL_NEW);
  const of = (what: 'reads' | 'writes' | 'wechat' | 'tokens' | 'checks') => sumOf(tally, (second) => second[what]);
  expect(tally.people).toEqual({ arrived: 1, checked: 1, gaveUp: 0 });
  expect(tally.calls).toEqual({ made: 2, answered: 2 });
  expect([of('reads'), of('writes'), of('wechat'), of('tokens'), of('checks')]).toEqual([1, 2, 1, 1, 1]);
  expect(tally.instancesStarted).toBe(1);
});

test('somebody new whose status another instance answered costs one write more', () => {
  // The only instance is taken away between status and check.
  const arrivals = Float64Array.of(0);
  const assumed = { ...ASSUMED, keptMs: 1000 };
  const tally = simulate({ seed: 1, arrivals, costs: COSTS, assumed, limits: NO_LIMITS, habits: ALL_NEW });
  expect({ writes: written(tally), started: tally.instancesStarted }).toEqual({ writes: 3, started: 2 });
});

test('everybody who mistyped is checked twice, the second time as somebody known', () => {
  const tally = run(10, NO_LIMITS, { ...ALL_NEW, mistyped: 1 });
  expect(tally.people).toEqual({ arrived: 10, checked: 10, gaveUp: 0 });
  expect(sumOf(tally, ({ wechat }) => wechat)).toBe(20);
});

test.each([
  ['without limits', NO_LIMITS],
  ['within tight limits', TIGHT],
  ['without any instance', { ...NO_LIMITS, instances: 0 }],
  ['where WeChat answers no check', { ...NO_LIMITS, wechatPerMinute: 0 }],
  ['where there is no token', { ...NO_LIMITS, tokensPerMinute: 0 }],
  ['where the day has few writes', { ...NO_LIMITS, writesPerDay: 500 }],
  ['where operations and calls together are few', { ...NO_LIMITS, operationsPerSecond: 20 }],
])('every call is answered or refused, and everybody is checked or gives up, %s', (_, limits) => {
  const tally = run(600, limits);
  expect(tally.calls.answered + refusedCalls(tally)).toBe(tally.calls.made);
  expect(tally.people.checked + tally.people.gaveUp).toBe(600);
});

test('the same seed gives the same morning, another one another', () => {
  expect(run(200, TIGHT, HABITS, 7)).toEqual(run(200, TIGHT, HABITS, 7));
  expect(run(200, TIGHT, HABITS, 7).checkMs).not.toEqual(run(200, TIGHT, HABITS, 8).checkMs);
});

test('no second has more database operations than allowed, beyond the second that passes at once', () => {
  const tally = run(3000, { ...NO_LIMITS, databasePerSecond: 30 });
  expect(peakOf(tally, ({ reads, writes }) => reads + writes)).toBeLessThanOrEqual(60);
  expect(sumOf(tally, ({ reads, writes }) => reads + writes)).toBeLessThanOrEqual(30 * (tally.seconds.length + 1));
  expect(tally.first?.refusal).toBe('databasePerSecond');
});

test('who is refused before WeChat is asked gives up after two more tries, and is asked about never', () => {
  const tally = run(50, { ...NO_LIMITS, connections: 0 });
  expect(tally.people).toEqual({ arrived: 50, checked: 0, gaveUp: 50 });
  expect(sumOf(tally, ({ checks }) => checks)).toBe(150);
  expect(sumOf(tally, ({ wechat }) => wechat)).toBe(0);
});

test("as Little's law has it, instances at work are people a second times what they keep instances busy for", () => {
  const minutes = 20;
  const arrivals = arrivalsOf(10 * 60 * minutes, steady(minutes), createRandom(1));
  const habits = { ...HABITS, known: 1, mistyped: 0 };
  const costs = { ...COSTS, coldMs: 0 };
  const assumed = { ...ASSUMED, containerMs: 0, tokenMs: 0 };
  const tally = simulate({ seed: 1, arrivals, costs, assumed, limits: NO_LIMITS, habits });
  // Ten people a second; a status of 1 + 20 ms, and a check of 3 + 20 + 100 + 20.
  const instances = 10 * 0.164;
  expect(tally.workedMs / (minutes * 60_000) / instances).toBeCloseTo(1, 1);
});

test('many instances renew their token over two minutes, one call each', () => {
  const arrivals = arrivalsOf(20_000, steady(140), createRandom(1));
  const tally = simulate({ seed: 1, arrivals, costs: COSTS, assumed: ASSUMED, limits: NO_LIMITS, habits: HABITS });
  const renewals = tally.seconds.slice(6890, 7110).reduce((sum, { tokens }) => sum + tokens, 0);
  expect(sumOf(tally, ({ tokens }) => tokens)).toBe(tally.instancesStarted + renewals);
});
