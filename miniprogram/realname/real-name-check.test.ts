import { quoteOf } from '../../contract/quote';
import type { Answer } from './wechat/call-realname';
import { EMPTY_FORM } from './form';
import { NOTICES } from './notice';
import { PENDING_FORM_LIFETIME_MS } from './wechat/pending-form';
import { errorOf, UNREACHABLE, verificationOf } from './testing/answers';
import { CONSENT, FakePhone, phoneAway } from './testing/fake-phone';
import { cityServices, FROM_RECENT, LI, VERIFIED, withCode, WITHOUT_CODE, ZHANG } from './testing/made-up';

const checkOf = (values: typeof ZHANG, code: string) => ({
  action: 'check',
  realName: values.realName,
  credId: values.credId,
  code,
  consent: { version: CONSENT },
});

async function launched(): Promise<FakePhone> {
  const phone = new FakePhone();
  phone.launch();
  await phone.settle();
  return phone;
}

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

describe('an app that was killed on the way', () => {
  test('goes straight on to the check', async () => {
    const phone = await phoneAway(ZHANG);
    phone.launch(withCode('code-1'));
    expect(phone.model).toMatchObject({ status: 'restoring', isCodeWaiting: true });
    await phone.settle();
    expect(phone.checks).toEqual([checkOf(ZHANG, 'code-1')]);
    expect(phone.done.verification).toEqual(VERIFIED);
    expect(phone.stored.size).toBe(0);
  });

  test('and was refused shows the form as it was', async () => {
    const phone = await phoneAway(ZHANG);
    phone.launch(WITHOUT_CODE);
    await phone.settle();
    expect(phone.editing).toMatchObject({ form: { values: ZHANG }, notice: NOTICES.notAuthorized });
    expect(phone.stored.size).toBe(0);
  });

  test('and is opened from elsewhere says that the form was brought back, and a late code still counts', async () => {
    const phone = await phoneAway(ZHANG);
    phone.launch();
    await phone.settle();
    expect(phone.editing).toMatchObject({ form: { values: ZHANG }, notice: NOTICES.broughtBack });
    await phone.show(withCode('code-1'));
    expect(phone.checks).toEqual([checkOf(ZHANG, 'code-1')]);
  });

  test('and comes back after ten minutes says that the form is lost', async () => {
    const phone = await phoneAway(ZHANG);
    phone.now += PENDING_FORM_LIFETIME_MS;
    phone.launch(withCode('code-1'));
    await phone.settle();
    expect(phone.checks).toEqual([]);
    expect(phone.editing).toMatchObject({ form: { values: EMPTY_FORM }, notice: NOTICES.formLost });
    expect(phone.stored.size).toBe(0);
  });

  test('on a phone that cannot encrypt says that the form is lost', async () => {
    const phone = await phoneAway(ZHANG, false);
    phone.launch(withCode('code-1'));
    await phone.settle();
    expect(phone.checks).toEqual([]);
    expect(phone.editing.notice).toEqual(NOTICES.formLost);
  });

  test('and starts with the code from before the departure waits for the new one', async () => {
    const phone = await phoneAway(ZHANG);
    phone.answer = () => errorOf('CODE_INVALID');
    await phone.show(withCode('code-1'));
    phone.submit();
    await phone.settle();
    phone.launch(withCode('code-1'));
    await phone.settle();
    expect(phone.checks).toHaveLength(1);
    expect(phone.editing).toMatchObject({ form: { values: ZHANG }, notice: NOTICES.broughtBack });
    await phone.show(withCode('code-2'));
    expect(phone.checks[1]).toEqual(checkOf(ZHANG, 'code-2'));
  });

  test('does not overwrite what the person types meanwhile', async () => {
    const phone = await phoneAway(ZHANG);
    phone.launch(WITHOUT_CODE);
    phone.fillIn({ realName: LI.realName });
    await phone.settle();
    expect(phone.values).toEqual({ ...EMPTY_FORM, realName: LI.realName });
  });

  test('sends the consent that was given, and asks again for one to a newer text', async () => {
    const phone = await phoneAway(ZHANG);
    phone.consentVersion = 'test-2';
    phone.launch(WITHOUT_CODE);
    await phone.settle();
    expect(phone.values).toEqual({ ...ZHANG, consent: false });

    const other = await phoneAway(ZHANG);
    other.consentVersion = 'test-2';
    other.launch(withCode('code-1'));
    await other.settle();
    expect(other.checks).toEqual([checkOf(ZHANG, 'code-1')]);
  });
});

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

describe('waiting', () => {
  /** A phone whose checks hang until they are ended. */
  async function waiting() {
    const phone = await phoneAway(ZHANG);
    let end: (answer: Answer) => void = () => undefined;
    phone.answer = ({ action }) =>
      action === 'check'
        ? new Promise((resolve) => {
            end = resolve;
          })
        : { ok: true, verification: null };
    await phone.show(withCode('code-1'));
    const finish = async (answer: Answer): Promise<void> => {
      end(answer);
      await phone.settle();
    };
    return { phone, finish };
  }

  test('says something new after 3 seconds and after 8, and ends after 15', async () => {
    const { phone } = await waiting();
    expect(phone.checking.waited).toBe(0);
    await phone.pass(3);
    expect(phone.checking.waited).toBe(3);
    await phone.pass(5);
    expect(phone.checking.waited).toBe(8);
    await phone.pass(7);
    expect(phone.editing).toMatchObject({ notice: { heading: '服务没有及时回应' }, unanswered: { code: 'code-1' } });
    expect(phone.checks).toHaveLength(1);
  });

  test('ends after 15 seconds in all also where the first question fails late and the second hangs', async () => {
    const { phone, finish } = await waiting();
    await phone.pass(10);
    await finish(UNREACHABLE);
    expect(phone.checks).toHaveLength(2);
    await phone.pass(5);
    expect(phone.editing.notice?.heading).toBe('服务没有及时回应');
  });

  test('can be left, and the result is shown when it comes', async () => {
    const { phone, finish } = await waiting();
    phone.check.tell({ type: 'waiting_left' });
    expect(phone.editing).toMatchObject({ form: { values: ZHANG }, notice: NOTICES.leftWaiting });
    await finish(verificationOf('id_mismatch'));
    expect(phone.done.verification.outcome).toBe('id_mismatch');
  });

  test('that was left goes on with the same code at the next tap', async () => {
    const { phone } = await waiting();
    phone.check.tell({ type: 'waiting_left' });
    phone.submit();
    expect(phone.checking.request.code).toBe('code-1');
    expect(phone.steps.filter((step) => step === 'open')).toHaveLength(1);
  });

  test('that was left for another form offers a good result, and does not force it', async () => {
    const { phone, finish } = await waiting();
    phone.check.tell({ type: 'waiting_left' });
    phone.fillIn({ realName: LI.realName });
    await finish(verificationOf('verified'));
    expect(phone.editing).toMatchObject({ form: { values: { realName: LI.realName } }, offered: VERIFIED });
  });
});

describe('what comes late', () => {
  /** A phone whose checks each wait to be ended, in the order in which they were asked. */
  async function asking() {
    const phone = await phoneAway(ZHANG);
    const ends: ((answer: Answer) => void)[] = [];
    phone.answer = ({ action }) =>
      action === 'check'
        ? new Promise((resolve) => {
            ends.push(resolve);
          })
        : { ok: true, verification: null };
    await phone.show(withCode('code-1'));
    const finish = async (index: number, answer: Answer): Promise<void> => {
      ends[index]?.(answer);
      await phone.settle();
    };
    return { phone, finish };
  }

  test('the answer to a request that was left is not the answer to the next one', async () => {
    const { phone, finish } = await asking();
    phone.check.tell({ type: 'waiting_left' });
    phone.fillIn(LI);
    phone.submit();
    await phone.show(withCode('code-2'));
    await finish(0, verificationOf('id_mismatch'));
    expect(phone.checking.request.code).toBe('code-2');
    await finish(1, verificationOf('verified'));
    expect(phone.done.verification.outcome).toBe('verified');
  });

  test('a request that was left, and whose form was changed, is not repeated', async () => {
    const { phone, finish } = await asking();
    phone.check.tell({ type: 'waiting_left' });
    phone.fillIn({ consent: false });
    await finish(0, UNREACHABLE);
    expect(phone.checks).toHaveLength(1);
  });

  test('a request that hangs until the end of patience is not repeated after it', async () => {
    const { phone, finish } = await asking();
    await phone.pass(15);
    await finish(0, UNREACHABLE);
    expect(phone.checks).toHaveLength(1);
  });

  test('the time of an earlier asking does not end a later one', async () => {
    const { phone } = await asking();
    await phone.pass(14);
    phone.check.tell({ type: 'waiting_left' });
    phone.submit();
    await phone.pass(1);
    expect(phone.checking.waited).toBe(0);
    await phone.pass(14);
    expect(phone.editing.notice?.heading).toBe('服务没有及时回应');
  });

  test('a page that is gone sends nothing, and leaves the form to nobody', async () => {
    const phone = await phoneAway(ZHANG);
    phone.launch(withCode('code-1'));
    phone.leavePage();
    await phone.settle();
    expect(phone.checks).toEqual([]);

    const other = await phoneAway(ZHANG);
    other.leavePage();
    await other.settle();
    expect(other.stored.size).toBe(0);
  });

  test('an offer hides no notice, and is gone when the main button is tapped', async () => {
    const phone = await phoneAway(ZHANG);
    phone.answer = () => errorOf('RATE_LIMITED', { retryAfterMs: 7_200_000 });
    await phone.show(withCode('code-1'));
    phone.answer = () => verificationOf('verified');
    await phone.show(FROM_RECENT);
    expect(phone.editing).toMatchObject({ offered: VERIFIED, notice: { heading: '暂时不能再核验' } });
    phone.submit();
    expect(phone.editing).toMatchObject({ offered: undefined, notice: { heading: '暂时不能再核验' } });
  });

  test('what was promised of a form is not said of a changed one', async () => {
    const { phone } = await asking();
    phone.check.tell({ type: 'waiting_left' });
    phone.fillIn({ realName: LI.realName });
    expect(phone.editing.notice).toBeUndefined();
  });

  test('after a match neither name nor number stays in memory', async () => {
    const phone = await phoneAway(ZHANG);
    await phone.show(withCode('code-1'));
    expect(JSON.stringify(phone.model)).not.toContain(ZHANG.realName);
    expect(JSON.stringify(phone.model)).not.toContain(ZHANG.credId);
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

describe('the fields', () => {
  test('show a number in groups once it is left, and send it without', async () => {
    const phone = await launched();
    const { credId } = ZHANG;
    phone.fillIn(ZHANG);
    phone.leaveField('credId');
    expect(phone.model.form.shown.credId.text).toBe(`${credId.slice(0, 6)} ${credId.slice(6, 14)} ${credId.slice(14)}`);
    phone.submit();
    await phone.show(withCode('code-1'));
    expect(phone.checks).toEqual([checkOf(ZHANG, 'code-1')]);
  });

  test('show what will be sent of what was pasted', async () => {
    const phone = await launched();
    phone.fillIn({ realName: '张 三\u200B', credId: `身份证号：${ZHANG.credId.slice(0, 17)}×。` });
    phone.leaveField('realName');
    phone.leaveField('credId');
    expect(phone.values.realName).toBe('张三');
    expect(phone.model.form.shown.realName).toEqual({ text: '张三', revision: 1 });
    expect(phone.values.credId).toBe(`${ZHANG.credId.slice(0, 17)}X`);
  });

  test('say what is wrong when they are left, and nothing while they are empty', async () => {
    const phone = await launched();
    phone.leaveField('credId');
    expect(phone.status).toBe('editing');
    phone.fillIn({ credId: ZHANG.credId.slice(1) });
    expect(phone.editing.problems).toEqual({});
    phone.leaveField('credId');
    expect(phone.editing.problems).toEqual({ credId: '身份证号应为 18 位，现在是 17 位' });
    phone.fillIn({ credId: ZHANG.credId });
    expect(phone.editing.problems).toEqual({});
  });

  test('are left alone where they show already what will be sent', async () => {
    const phone = await launched();
    phone.fillIn(ZHANG);
    phone.leaveField('credId');
    const { model } = phone;
    phone.leaveField('credId');
    phone.leaveField('realName');
    expect(phone.model).toBe(model);
  });

  test('are emptied by their button, which puts the cursor there', async () => {
    const phone = await launched();
    phone.fillIn(ZHANG);
    phone.check.tell({ type: 'field_cleared', field: 'credId' });
    expect(phone.values.credId).toBe('');
    expect(phone.editing).toMatchObject({ focus: 'credId', form: { shown: { credId: { text: '' } } } });
  });

  test('hand the cursor on with the “next” of the keyboard', async () => {
    const phone = await launched();
    phone.fillIn({ realName: ZHANG.realName });
    phone.check.tell({ type: 'next_wanted', field: 'realName' });
    phone.leaveField('realName');
    expect(phone.editing.focus).toBe('credId');
    phone.leaveField('credId');
    expect(phone.editing.focus).toBeUndefined();
  });

  test('that did not match are marked when the person corrects them, and get the cursor', async () => {
    const phone = await phoneAway(ZHANG);
    phone.answer = () => verificationOf('name_mismatch');
    await phone.show(withCode('code-1'));
    phone.check.tell({ type: 'restarted' });
    expect(phone.editing.focus).toBe('realName');
    expect(Object.keys(phone.editing.problems)).toEqual(['realName']);
  });
});

describe('an earlier result', () => {
  const withEarlier = (): FakePhone => {
    const phone = new FakePhone();
    phone.answer = () => verificationOf('verified');
    return phone;
  };

  test('is shown when the page opens', async () => {
    const phone = withEarlier();
    phone.launch();
    await phone.settle();
    expect(phone.requests).toEqual([{ action: 'status' }]);
    expect(phone.done.verification).toEqual(VERIFIED);
  });

  test('does not take the page from a person who types, and is offered', async () => {
    const phone = withEarlier();
    phone.launch();
    phone.fillIn({ realName: '张' });
    await phone.settle();
    expect(phone.editing).toMatchObject({ form: { values: { realName: '张' } }, offered: VERIFIED });
    phone.check.tell({ type: 'offer_taken' });
    expect(phone.done.verification).toEqual(VERIFIED);
  });

  test('that is no good news is not offered to a person who types', async () => {
    const phone = new FakePhone();
    phone.answer = () => verificationOf('id_mismatch');
    phone.launch();
    phone.fillIn({ realName: '张' });
    await phone.settle();
    expect(phone.editing.offered).toBeUndefined();
  });

  test.each([
    ['as old as allowed', 30, 'done'],
    ['older', 30.001, 'editing'],
  ] as const)('%s counts or does not: after %d days the page shows %s', async (_age, days, status) => {
    const phone = withEarlier();
    phone.maxAgeDays = 30;
    phone.now = Date.parse(VERIFIED.checkedAt) + days * 86_400_000;
    phone.launch();
    await phone.settle();
    expect(phone.status).toBe(status);
  });

  test('does not take the page from a person who starts over', async () => {
    const phone = withEarlier();
    phone.launch();
    await phone.settle();
    phone.check.tell({ type: 'restarted' });
    await phone.show();
    expect(phone.values).toEqual(EMPTY_FORM);
    expect(phone.editing.offered).toBeUndefined();
  });

  test('does not take the page from a form that an earlier life of the app has left', async () => {
    const phone = await phoneAway(ZHANG);
    phone.answer = () => verificationOf('verified');
    phone.launch();
    await phone.settle();
    expect(phone.values).toEqual(ZHANG);
  });

  test('that cannot be asked for is said, before somebody types for nothing', async () => {
    const phone = new FakePhone();
    phone.answer = () => UNREACHABLE;
    phone.launch();
    await phone.settle();
    expect(phone.editing.notice).toEqual(NOTICES.resultUnknown);
    expect(phone.requests).toHaveLength(1);
  });
});

describe('a result', () => {
  test.each([
    ['verified', EMPTY_FORM],
    ['id_mismatch', ZHANG],
    ['id_type_mismatch', ZHANG],
    ['name_mismatch', ZHANG],
    ['no_real_name', ZHANG],
    ['inconclusive', ZHANG],
  ] as const)('%s leads back to the right form', async (outcome, values) => {
    const phone = await phoneAway(ZHANG);
    phone.answer = () => verificationOf(outcome);
    await phone.show(withCode('code-1'));
    expect(phone.done.verification.outcome).toBe(outcome);
    phone.check.tell({ type: 'restarted' });
    expect(phone.editing).toMatchObject({ form: { values }, notice: undefined, unanswered: undefined });
  });

  test('is erased when the person means it', async () => {
    const phone = await phoneAway(ZHANG);
    await phone.show(withCode('code-1'));
    phone.check.tell({ type: 'erasure_asked' });
    await phone.settle();
    expect(phone.requests.at(-1)).toEqual({ action: 'forget' });
    expect(phone.editing).toMatchObject({ form: { values: EMPTY_FORM }, notice: NOTICES.erased });
  });

  test('stays when the person does not mean it', async () => {
    const phone = await phoneAway(ZHANG);
    await phone.show(withCode('code-1'));
    phone.confirmsForget = false;
    phone.check.tell({ type: 'erasure_asked' });
    await phone.settle();
    expect(phone.requests.at(-1)).toMatchObject({ action: 'check' });
    expect(phone.status).toBe('done');
  });

  test('that is asked for once more while the person thinks is erased all the same', async () => {
    const phone = new FakePhone();
    phone.answer = ({ action }) =>
      action === 'forget' ? { ok: true, verification: null } : verificationOf('verified');
    phone.launch();
    await phone.show(FROM_RECENT);
    phone.check.tell({ type: 'erasure_asked' });
    await phone.show(FROM_RECENT);
    expect(phone.requests.at(-1)).toEqual({ action: 'forget' });
    expect(phone.editing).toMatchObject({ notice: NOTICES.erased });
  });

  test('that could not be erased stays, and says why', async () => {
    const phone = await phoneAway(ZHANG);
    await phone.show(withCode('code-1'));
    phone.answer = () => errorOf('STORAGE_FAILED');
    phone.check.tell({ type: 'erasure_asked' });
    await phone.settle();
    expect(phone.done).toMatchObject({ verification: VERIFIED, isErasing: false, notice: { quote: quoteOf('req-1') } });
  });

  test('is erased once, and cannot be left meanwhile', async () => {
    const phone = await phoneAway(ZHANG);
    await phone.show(withCode('code-1'));
    phone.answer = () => new Promise(() => undefined);
    phone.check.tell({ type: 'erasure_asked' });
    await phone.settle();
    expect(phone.done.isErasing).toBe(true);
    phone.check.tell({ type: 'erasure_asked' });
    phone.check.tell({ type: 'restarted' });
    await phone.settle();
    expect(phone.requests.filter(({ action }) => action === 'forget')).toHaveLength(1);
    expect(phone.status).toBe('done');
  });
});

test('listeners hear of each change until they end their subscription, and the model stays the same between', async () => {
  const phone = await launched();
  const listener = jest.fn();
  const unsubscribe = phone.check.subscribe(listener);
  expect(phone.check.getModel()).toBe(phone.check.getModel());
  phone.fillIn({ realName: '张' });
  expect(listener).toHaveBeenCalledTimes(1);
  unsubscribe();
  phone.fillIn({ realName: '张测' });
  expect(listener).toHaveBeenCalledTimes(1);
});
