import { quoteOf } from '../../contract/quote';
import { errorOf, UNREACHABLE, verificationOf } from './testing/answers';
import { checkOf, phoneAway } from './testing/fake-phone';
import { FROM_RECENT, LI, VERIFIED, withCode, ZHANG } from './testing/made-up';

describe('the check', () => {
  test.each([
    ['the call fails', UNREACHABLE],
    ['another request is still under way', errorOf('IN_PROGRESS')],
  ])('is repeated once by itself when %s', async (_when, failure) => {
    const phone = await phoneAway(ZHANG);
    const answers = [failure, verificationOf('verified')];
    phone.answer = () => answers.shift() ?? UNREACHABLE;
    await phone.show(withCode('code-1'));
    expect(phone.checks).toEqual([checkOf(ZHANG, 'code-1'), checkOf(ZHANG, 'code-1')]);
    expect(phone.repeats).toEqual([1000]);
    expect(phone.status).toBe('done');
  });

  test.each([
    ['the call fails twice', UNREACHABLE, '504003'],
    ['the result could not be looked up', errorOf('STORAGE_FAILED'), quoteOf('req-1')],
    ['the limit is reached', errorOf('RATE_LIMITED', { retryAfterMs: 7_200_000 }), quoteOf('req-1')],
  ])('keeps the code for the next tap when %s', async (_when, failure, quote) => {
    const phone = await phoneAway(ZHANG);
    phone.answer = () => failure;
    await phone.show(withCode('code-1'));
    expect(phone.editing).toMatchObject({ form: { values: ZHANG }, unanswered: { code: 'code-1' }, notice: { quote } });
    phone.answer = () => verificationOf('verified');
    phone.now += 7_200_000;
    phone.submit();
    await phone.settle();
    expect(phone.steps.filter((step) => step === 'open')).toHaveLength(1);
    expect(new Set(phone.checks.map((request) => JSON.stringify(request))).size).toBe(1);
    expect(phone.status).toBe('done');
  });

  test('drops a kept code when the form is changed', async () => {
    const phone = await phoneAway(ZHANG);
    phone.answer = () => UNREACHABLE;
    await phone.show(withCode('code-1'));
    phone.fillIn({ credId: LI.credId });
    expect(phone.editing.unanswered).toBeUndefined();
    phone.submit();
    expect(phone.status).toBe('authorizing');
    expect(phone.checks).toHaveLength(2);
  });

  test.each([
    'CODE_INVALID',
    'CODE_USED',
    'UPSTREAM_TIMEOUT',
    // WeChat may have been asked, which spends the code.
    'UPSTREAM_BUSY',
    'QUOTA_EXCEEDED',
    'UNEXPECTED_REPLY',
    'INTERNAL',
  ] as const)('drops the code on %s and tells why', async (code) => {
    const phone = await phoneAway(ZHANG);
    const failure = errorOf(code);
    phone.answer = () => failure;
    await phone.show(withCode('code-1'));
    expect(phone.editing).toMatchObject({
      form: { values: ZHANG },
      unanswered: undefined,
      notice: { quote: quoteOf('req-1') },
    });
    expect(phone.editing.notice?.text).toContain(failure.ok ? '' : failure.error.message);
  });

  test('shows the objections of the cloud function on their fields', async () => {
    const phone = await phoneAway(ZHANG);
    phone.answer = () => errorOf('INVALID_INPUT', { fields: [{ field: 'credId', problem: '请检查号码' }] });
    await phone.show(withCode('code-1'));
    expect(phone.editing).toMatchObject({ problems: { credId: '请检查号码' }, unanswered: undefined });
    phone.fillIn({ credId: LI.credId });
    expect(phone.editing.problems).toEqual({});
  });

  test('does not take an answer without a verification for a good one', async () => {
    const phone = await phoneAway(ZHANG);
    phone.answer = () => ({ ok: true, verification: null });
    await phone.show(withCode('code-1'));
    expect(phone.editing.unanswered).toBeDefined();
  });

  test('tells when to come back after too many', async () => {
    const phone = await phoneAway(ZHANG);
    phone.answer = () => errorOf('RATE_LIMITED', { retryAfterMs: 2 * 3_600_000 });
    await phone.show(withCode('code-1'));
    expect(phone.editing.notice?.text).toContain('约 2 小时后可以再试');
  });
});

describe('an error that nobody can mend here', () => {
  test.each(['NOT_PERMITTED', 'MISCONFIGURED', 'NO_IDENTITY'] as const)(
    '%s leaves no button that would lead to it again, and the number to quote',
    async (code) => {
      const phone = await phoneAway(ZHANG);
      phone.answer = () => errorOf(code);
      await phone.show(withCode('code-1'));
      expect(phone.unavailable).toMatchObject({ notice: { quote: quoteOf('req-1'), isForTheCounter: true } });
      phone.submit();
      expect(phone.status).toBe('unavailable');
    },
  );

  test('is over when the service knows a result again', async () => {
    const phone = await phoneAway(ZHANG);
    phone.answer = () => errorOf('MISCONFIGURED');
    await phone.show(withCode('code-1'));
    phone.answer = () => verificationOf('verified');
    await phone.show(FROM_RECENT);
    expect(phone.done.verification).toEqual(VERIFIED);
  });
});
