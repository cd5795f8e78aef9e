import { carriedPerDay, carriedPerSecond, costOfPerson, daysCarried } from './carries';
import { ASSUMED } from './costs';
import { PLANS } from './limits';
import { newTally, secondAt } from './tally';
import { tripsOfCalls } from './trips';

const basic = PLANS['basic 1, of 2020'];

describe('what a plan carries', () => {
  const costs = {
    trips: tripsOfCalls({
      'status, https': ['database.getDocument'],
      'check of somebody known, https': [],
      'check of somebody new on a warm instance, https': [
        'database.modifyDocument',
        'database.insertDocument',
        'POST /intp/realname/checkrealnameinfo',
        'database.modifyDocument',
      ],
      'check of somebody new after status, https': [
        'database.insertDocument',
        'POST /intp/realname/checkrealnameinfo',
        'database.modifyDocument',
      ],
    }),
    cpuMs: { status: 1, check: 3 },
    coldMs: 100,
  };
  test('basic: ten new people a second on the instance of their status, 15,000 a day', () => {
    const cost = costOfPerson(costs, costs.trips.newcomerAfterStatus, ASSUMED);
    expect(cost).toEqual({ operations: 3, reads: 1, writes: 2, wechat: 1, workedMs: 164 });
    expect(carriedPerSecond(basic, cost, ASSUMED)).toEqual({ people: 10, by: 'databasePerSecond' });
    expect(carriedPerDay(basic, cost)).toEqual({ people: 15_000, by: 'writesPerDay' });
  });

  test('where WeChat answers 120 checks a minute: two people a second', () => {
    const cost = costOfPerson(costs, costs.trips.newcomer, ASSUMED);
    expect(carriedPerSecond({ ...basic, wechatPerMinute: 120 }, cost, ASSUMED)).toEqual({
      people: 2,
      by: 'wechatPerMinute',
    });
  });

  test('basic: 7.5 a second on another instance, 10,000 a day', () => {
    const cost = costOfPerson(costs, costs.trips.newcomer, ASSUMED);
    expect(carriedPerSecond(basic, cost, ASSUMED)).toEqual({ people: 7.5, by: 'databasePerSecond' });
    expect(carriedPerDay(basic, cost)).toEqual({ people: 10_000, by: 'writesPerDay' });
  });
});

test('a month of 1,000 operations has room for five days of 50 calls and 150 operations', () => {
  const tally = newTally();
  tally.calls.made = 50;
  Object.assign(secondAt(tally, 0), { reads: 50, writes: 100 });
  tally.workedMs = 40_000;
  expect(daysCarried({ ...basic, operationsPerMonth: 1000 }, tally)).toBe(5);
  expect(daysCarried({ ...basic, gbSecondsPerMonth: 20 }, tally)).toBe(2);
});
