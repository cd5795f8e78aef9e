import { EMPTY_FORM } from './form';
import { NOTICES } from './notice';
import { PENDING_FORM_LIFETIME_MS } from './wechat/pending-form';
import { errorOf } from './testing/answers';
import { checkOf, phoneAway } from './testing/fake-phone';
import { LI, VERIFIED, withCode, WITHOUT_CODE, ZHANG } from './testing/made-up';

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
