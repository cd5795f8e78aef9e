import type { Answer } from './wechat/call-realname';
import { NOTICES } from './notice';
import { errorOf, UNREACHABLE, verificationOf } from './testing/answers';
import { phoneAway } from './testing/fake-phone';
import { FROM_RECENT, LI, VERIFIED, withCode, ZHANG } from './testing/made-up';

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
