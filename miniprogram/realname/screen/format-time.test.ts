import { formatTime } from './format-time';

test.each([
  ['2026-03-07T01:05:09.000Z', '2026年3月7日 09:05'],
  ['2026-12-31T16:00:00Z', '2027年1月1日 00:00'],
  ['2026-12-31T23:59:00+08:00', '2026年12月31日 23:59'],
])('%s is shown as %s', (iso, shown) => {
  expect(formatTime(iso)).toBe(shown);
});

test('what is no time is shown as it came', () => {
  expect(formatTime('yesterday')).toBe('yesterday');
});
