import { durationInWords, noticeOf } from './notice';

test.each([
  [0, '1 分钟'],
  [1, '1 分钟'],
  [60_000, '1 分钟'],
  [60_001, '2 分钟'],
  [59 * 60_000, '59 分钟'],
  [59 * 60_000 + 1, '1 小时'],
  [3_600_001, '2 小时'],
  [86_400_000, '24 小时'],
])('%d ms is %s', (ms, words) => {
  expect(durationInWords(ms)).toBe(words);
});

const LIMITED = { code: 'RATE_LIMITED', retry: 'later', message: '次数太多。', requestId: 'req-1' } as const;

test('an error is told in its own words, with its request to quote', () => {
  expect(noticeOf(LIMITED)).toEqual({ tone: 'warning', text: '次数太多。', requestId: 'req-1' });
});

test('an error that passes says when to come back', () => {
  expect(noticeOf({ ...LIMITED, retryAfterMs: 2 * 3_600_000 }).text).toBe('次数太多。大约 2 小时后可以再试。');
});

test('an objection to the code is told instead of one to the form', () => {
  const fields = [{ field: 'code', problem: '请重新授权' }] as const;
  expect(noticeOf({ ...LIMITED, code: 'INVALID_INPUT', retry: 'fix_input', fields }).text).toBe('请重新授权');
});
