import type { Code, CredId, RealName } from '../../contract';
import { hashCode, hashInput, hashOpenid } from './fingerprint';

const code = (text: string): Code => text as Code;
const input = (codeText: string, name: string, credId: string): string =>
  hashInput(code(codeText), name as RealName, credId as CredId);

test('marks are one-way: nothing of the input shows', () => {
  const marks = [hashOpenid('oPerson'), hashCode('oPerson', code('abc')), input('abc', '张三', '11010519491231002X')];
  for (const mark of marks) expect(mark).toMatch(/^[0-9a-f]{12,64}$/);
});

test('a code of another person is another code', () => {
  expect(hashCode('oPerson', code('abc'))).toBe(hashCode('oPerson', code('abc')));
  expect(hashCode('oOther', code('abc'))).not.toBe(hashCode('oPerson', code('abc')));
  expect(hashCode('oPersona', code('bc'))).not.toBe(hashCode('oPerson', code('abc')));
});

test('tells every change of what was asked', () => {
  const asked = input('abc', '张三', '11010519491231002X');
  expect(input('abc', '张三', '11010519491231002X')).toBe(asked);
  expect(input('abd', '张三', '11010519491231002X')).not.toBe(asked);
  expect(input('abc', '张四', '11010519491231002X')).not.toBe(asked);
  expect(input('abc', '张三', '440524188001010014')).not.toBe(asked);
});

test('the mark in the log is short', () => {
  expect(hashOpenid('oPerson')).toHaveLength(12);
  expect(hashOpenid('oOther')).not.toBe(hashOpenid('oPerson'));
});
