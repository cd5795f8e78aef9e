import { checkForm, EMPTY_FORM, firstProblem, formProblems, withoutProblems } from './form';
import { ZHANG } from './testing/made-up';

const NOW = new Date('2026-03-07T00:00:00Z');

test('a form in order has no problems', () => {
  expect(checkForm(ZHANG, NOW)).toEqual({});
});

test('an empty form has a problem in each field, and the first is the name', () => {
  const problems = checkForm(EMPTY_FORM, NOW);
  expect(Object.keys(problems)).toEqual(['realName', 'credId', 'consent']);
  expect(firstProblem(problems)).toBe('realName');
});

test('the birth date is held against today', () => {
  expect(checkForm(ZHANG, new Date('1980-01-01T00:00:00Z'))).toEqual({
    credId: '身份证号里的出生日期不对，请对照身份证检查',
  });
});

test('consent that is not given is the only problem', () => {
  expect(checkForm({ ...ZHANG, consent: false }, NOW)).toEqual({ consent: '请勾选上面的方框，表示已阅读并同意' });
});

test("the cloud function's objections land on their fields, and one to the code on none", () => {
  const fields = [
    { field: 'code', problem: 'a' },
    { field: 'credId', problem: 'b' },
  ] as const;
  expect(formProblems(fields)).toEqual({ credId: 'b' });
  expect(formProblems()).toEqual({});
});

test('the problems of changed fields go, the others stay', () => {
  expect(withoutProblems({ realName: 'a', credId: 'b' }, ['realName', 'consent'])).toEqual({ credId: 'b' });
});
