import type { Answer } from './wechat/call-realname';
import { NOTICES } from './notice';
import { PENDING_FORM_LIFETIME_MS } from './wechat/pending-form';
import { errorOf, verificationOf } from './testing/answers';
import { checkOf, launched, phoneAway } from './testing/fake-phone';
import { cityServices, FROM_RECENT, LI, VERIFIED, withCode, WITHOUT_CODE, ZHANG } from './testing/made-up';

describe('the tap', () => {
  test('saves the form and opens City Services before anything is awaited', async () => {
    const phone = await launched();
    phone.fillIn(ZHANG);
    const tap = phone.submit();
    expect(tap).toEqual({});
    expect(phone.steps).toContain('open');
    expect(phone.status).toBe('authorizing');
    await phone.settle();
    expect(phone.stored.size).toBe(1);
  });

  test('does not leave with a form that is not in order, and names each problem', async () => {
    const phone = await launched();
    phone.fillIn({ realName: '<b>', credId: '123', consent: false });
    const problems = phone.submit();
    expect(Object.keys(problems)).toEqual(['realName', 'credId', 'consent']);
    expect(phone.editing.problems).toEqual(problems);
    expect(phone.steps).toEqual([]);
    expect(phone.stored.size).toBe(0);
  });

  test('twice opens City Services once', async () => {
    const phone = await launched();
    phone.fillIn(ZHANG);
    phone.submit();
    phone.submit();
    expect(phone.steps.filter((step) => step === 'open')).toHaveLength(1);
  });

  test.each(['refused', 'failed'] as const)('whose departure is %s leads back to the form', async (departure) => {
    const phone = await launched();
    phone.departure = departure;
    phone.fillIn(ZHANG);
    phone.submit();
    await phone.settle();
    expect(phone.editing).toMatchObject({ form: { values: ZHANG }, notice: NOTICES[departure] });
    expect(phone.stored.size).toBe(0);
  });

  test('that was given up and repeated is not undone by the end of the first', async () => {
    const phone = await launched();
    let refuse: () => void = () => undefined;
    phone.departure = new Promise((resolve) => {
      refuse = () => {
        resolve('refused');
      };
    });
    phone.fillIn(ZHANG);
    phone.submit();
    phone.check.tell({ type: 'cancelled' });
    phone.departure = 'left';
    phone.submit();
    refuse();
    await phone.settle();
    expect(phone.status).toBe('authorizing');
  });

  test('can be given up by whoever is still here', async () => {
    const phone = await phoneAway(ZHANG);
    phone.check.tell({ type: 'cancelled' });
    await phone.settle();
    expect(phone.editing).toMatchObject({ form: { values: ZHANG }, notice: undefined });
    expect(phone.stored.size).toBe(0);
  });
});

describe('the way back', () => {
  test.each([
    ['a code', withCode('code-1')],
    ['a code in an object', cityServices({ code: { auth_code: 'code-1' } })],
  ])('with %s leads to the result', async (_name, options) => {
    const phone = await phoneAway(ZHANG);
    await phone.show(options);
    expect(phone.checks).toEqual([checkOf(ZHANG, 'code-1')]);
    expect(phone.done.verification).toEqual(VERIFIED);
    expect(phone.stored.size).toBe(0);
  });

  test('without a code leads to the form as it was, and the code of a later visit counts', async () => {
    const phone = await phoneAway(ZHANG);
    await phone.show(WITHOUT_CODE);
    expect(phone.editing).toMatchObject({
      form: { values: ZHANG },
      notice: NOTICES.notAuthorized,
      unanswered: undefined,
    });
    expect(phone.stored.size).toBe(0);
    phone.submit();
    await phone.show(withCode('code-1'));
    expect(phone.checks).toEqual([checkOf(ZHANG, 'code-1')]);
  });

  test('the refusal of an earlier visit, handed out again, is none of the new one', async () => {
    const phone = await phoneAway(ZHANG);
    await phone.show(WITHOUT_CODE);
    phone.submit();
    await phone.show(WITHOUT_CODE);
    expect(phone.editing).toMatchObject({ form: { values: ZHANG }, notice: NOTICES.cameBackOtherwise });
    await phone.show(withCode('code-1'));
    expect(phone.checks).toEqual([checkOf(ZHANG, 'code-1')]);
  });

  test('by another road leads to the form, and a late code still counts', async () => {
    const phone = await phoneAway(ZHANG);
    await phone.show(FROM_RECENT);
    expect(phone.editing).toMatchObject({ form: { values: ZHANG }, notice: NOTICES.cameBackOtherwise });
    await phone.show(withCode('code-1'));
    expect(phone.checks).toEqual([checkOf(ZHANG, 'code-1')]);
  });

  test('with a late code counts no more once the form was changed', async () => {
    const phone = await phoneAway(ZHANG);
    await phone.show(FROM_RECENT);
    phone.fillIn({ realName: LI.realName });
    await phone.show(withCode('code-1'));
    expect(phone.checks).toEqual([]);
    expect(phone.values.realName).toBe(LI.realName);
  });

  test('typing asks the phone to remove a form only where one is pending', async () => {
    const phone = await phoneAway(ZHANG);
    await phone.show(FROM_RECENT);
    const before = phone.removals;
    for (const realName of ['李', '李样', '李样例']) phone.fillIn({ realName });
    await phone.settle();
    expect(phone.removals).toBe(before + 1);
    expect(phone.stored.size).toBe(0);
  });

  test('an input event that changes nothing leaves the pending form alone', async () => {
    const phone = await phoneAway(ZHANG);
    await phone.show(FROM_RECENT);
    phone.fillIn({ realName: ZHANG.realName });
    await phone.show(withCode('code-1'));
    expect(phone.checks).toHaveLength(1);
  });

  test('after ten minutes leads to the form, without a check', async () => {
    const phone = await phoneAway(ZHANG);
    phone.now += PENDING_FORM_LIFETIME_MS;
    await phone.show(withCode('code-1'));
    expect(phone.checks).toEqual([]);
    expect(phone.editing).toMatchObject({ form: { values: ZHANG }, notice: NOTICES.expired });
    expect(phone.stored.size).toBe(0);
  });

  test('a code that another mini-program sends is ignored', async () => {
    const phone = await phoneAway(ZHANG);
    await phone.show({ scene: 1038, referrerInfo: { appId: 'wx0000000000000000', extraData: { code: 'evil' } } });
    expect(phone.checks).toEqual([]);
    expect(phone.status).toBe('editing');
  });

  test('a code that comes when nothing is pending is ignored', async () => {
    const phone = await launched();
    await phone.show(withCode('code-1'));
    expect(phone.checks).toEqual([]);
    expect(phone.editing.notice).toBeUndefined();
  });

  test('the same options again, as when the phone was locked, start nothing', async () => {
    const phone = await phoneAway(ZHANG);
    await phone.show(withCode('code-1'));
    await phone.show();
    await phone.show();
    expect(phone.checks).toHaveLength(1);
    expect(phone.status).toBe('done');
  });

  test('a used code that WeChat still hands out after another departure is not sent again', async () => {
    const phone = await phoneAway(ZHANG);
    phone.answer = () => errorOf('CODE_INVALID');
    await phone.show(withCode('code-1'));
    phone.submit();
    await phone.show();
    expect(phone.checks).toHaveLength(1);
    expect(phone.editing.notice).toEqual(NOTICES.cameBackOtherwise);
    await phone.show(withCode('code-2'));
    expect(phone.checks[1]).toEqual(checkOf(ZHANG, 'code-2'));
  });

  test('a return during the check changes nothing', async () => {
    const phone = await phoneAway(ZHANG);
    let finish: (answer: Answer) => void = () => undefined;
    phone.answer = () =>
      new Promise((resolve) => {
        finish = resolve;
      });
    await phone.show(withCode('code-1'));
    await phone.show(FROM_RECENT);
    await phone.show(withCode('code-2'));
    expect(phone.status).toBe('checking');
    finish(verificationOf('verified'));
    await phone.settle();
    expect(phone.status).toBe('done');
    expect(phone.checks).toHaveLength(1);
  });
});

describe('a limit that is known', () => {
  test('is said before the way to City Services, and is gone when its time is over', async () => {
    const phone = await phoneAway(ZHANG);
    phone.answer = () => errorOf('RATE_LIMITED', { retryAfterMs: 7_200_000 });
    await phone.show(withCode('code-1'));
    phone.fillIn(LI);
    phone.now += 3_600_000;
    phone.submit();
    expect(phone.editing.notice?.text).toContain('约 1 小时后可以再试');
    expect(phone.steps.filter((step) => step === 'open')).toHaveLength(1);
    phone.now += 3_600_000;
    phone.submit();
    expect(phone.status).toBe('authorizing');
  });
});
