import { verificationOf } from './testing/answers';
import { checkOf, launched, phoneAway } from './testing/fake-phone';
import { withCode, ZHANG } from './testing/made-up';

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
