import { quoteOf } from '../../contract/quote';
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

test('an error is told in its own words, with a number to read out', () => {
  expect(noticeOf(LIMITED)).toEqual({
    tone: 'warning',
    heading: '暂时不能再核验',
    text: '次数太多。',
    quote: quoteOf('req-1'),
    isForTheCounter: true,
  });
});

test('an error that passes says when to come back', () => {
  const limited = { ...LIMITED, message: '次数已用完', retryAfterMs: 2 * 3_600_000 };
  expect(noticeOf(limited).text).toBe('次数已用完，约 2 小时后可以再试。');
});

test('an objection to the code is told instead of one to the form', () => {
  const fields = [{ field: 'code', problem: '请重新授权' }] as const;
  expect(noticeOf({ ...LIMITED, code: 'INVALID_INPUT', retry: 'fix_input', fields }).text).toBe('请重新授权');
});

test('a lost network is told apart from a lost service, and only the service sends people to the counter', () => {
  const lost = { code: 'UNREACHABLE', retry: 'later', message: '…' } as const;
  expect(noticeOf({ ...lost, kind: 'network' })).toEqual({ tone: 'warning', heading: '网络没有连上', text: '…' });
  expect(noticeOf({ ...lost, kind: 'cloud', requestId: '-504002' })).toMatchObject({
    heading: '服务暂时不可用',
    quote: '504002',
    isForTheCounter: true,
  });
});
