import { quoteOf } from '../../contract/quote';
import { EMPTY_FORM } from './form';
import { NOTICES } from './notice';
import { errorOf, UNREACHABLE, verificationOf } from './testing/answers';
import { FakePhone, phoneAway } from './testing/fake-phone';
import { FROM_RECENT, VERIFIED, withCode, ZHANG } from './testing/made-up';

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
