import fc from 'fast-check';
import { normalizeName, parseName } from './name';

const accepted = (input: string): string | undefined => {
  const parsed = parseName(input);
  return parsed.ok ? parsed.value : undefined;
};

test.each([
  ['张三', '张三'],
  [' 张　三 ', '张三'],
  ['欧阳 修', '欧阳修'],
  ['阿依古丽•买买提', '阿依古丽·买买提'],
  ['阿依古丽 ・ 买买提', '阿依古丽·买买提'],
  ['阿依古丽．买买提．吐尔逊', '阿依古丽·买买提·吐尔逊'],
  ['阿依古丽‧买买提', '阿依古丽·买买提'],
  ['〇一', '〇一'],
  ['𠮷野', '𠮷野'],
  ['ＡＮＮＡ', 'ANNA'],
  ['Anna   Maria', 'Anna Maria'],
  [' Anna ', 'Anna'],
  ['Anna\u2010Maria\u2011Eva', 'Anna-Maria-Eva'],
  ['Sean O’Neil-Smith Jr.', "Sean O'Neil-Smith Jr."],
  ['Даниил', 'Даниил'],
  ['བསྟན་འཛིན'.replace('་', ''), 'བསྟནའཛིན'],
])('reads %j as %j', (input, name) => {
  expect(accepted(input)).toBe(name);
});

test.each([
  ['', '请填写姓名'],
  ['　', '请填写姓名'],
  [42, '请填写姓名'],
  [null, '请填写姓名'],
  ['张', '请填写完整的姓名，至少 2 个字'],
  ['𠮷', '请填写完整的姓名，至少 2 个字'],
  ['张'.repeat(31), '姓名太长，最多 30 个字'],
  ['张'.repeat(300), '姓名太长，最多 30 个字'],
  ['张'.repeat(301), '姓名太长，请填写身份证上的姓名'],
  ['ﷺ'.repeat(301), '姓名太长，请填写身份证上的姓名'],
])('refuses %j, saying %j', (input, problem) => {
  expect(parseName(input)).toEqual({ ok: false, problem });
});

test.each([
  '张3',
  '张三<b>',
  '张三😀',
  '张\u202E三',
  '张\u200B三',
  '张\u0000三',
  '张\u3164三',
  '张-三',
  '张.',
  '·张三',
  '-Anna',
  'Anna_Maria',
  '张\uFE0F三',
])('refuses %j for its characters', (input) => {
  expect(parseName(input)).toEqual({
    ok: false,
    problem: '姓名中只能有文字和间隔号“·”，请去掉数字、标点和表情',
  });
});

test('accepts 30 characters outside the basic plane, counted as characters', () => {
  expect(accepted('𠮷'.repeat(30))).toBe('𠮷'.repeat(30));
});

test('normalising twice is normalising once', () => {
  const nearNames = fc.string({ unit: fc.constantFrom(...Array.from('张三欧A a.·•・．‧́ゞ　\t’-')), maxLength: 12 });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearNames), (input) => {
      expect(normalizeName(normalizeName(input))).toBe(normalizeName(input));
    }),
    { numRuns: 2000 },
  );
});

test('a name that is accepted is accepted again unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from("张三𠮷欧阳AbéЖ ·•.'-")) }), (input) => {
      const name = accepted(input);
      if (name !== undefined) expect(accepted(name)).toBe(name);
    }),
    { numRuns: 2000 },
  );
});
