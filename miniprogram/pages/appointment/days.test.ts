import { nextWorkingDays, wordsOf } from './days';

const days = (iso: string): string[] => nextWorkingDays(Date.parse(iso)).map(({ day }) => day);

test.each([
  ['a Monday', '2026-03-09T02:00:00Z', ['2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13', '2026-03-16']],
  ['a Friday', '2026-03-13T02:00:00Z', ['2026-03-16', '2026-03-17', '2026-03-18', '2026-03-19', '2026-03-20']],
  [
    'a Sunday in China that is a Saturday in London',
    '2026-03-14T17:00:00Z',
    ['2026-03-16', '2026-03-17', '2026-03-18', '2026-03-19', '2026-03-20'],
  ],
])('on %s the next five working days are offered, from tomorrow', (_name, now, offered) => {
  expect(days(now)).toEqual(offered);
});

test('a day is said as on a calendar', () => {
  expect(wordsOf('2026-03-09')).toBe('3月9日 周一');
  expect(nextWorkingDays(Date.parse('2026-12-31T02:00:00Z'))[0]).toEqual({ day: '2027-01-01', words: '1月1日 周五' });
});
