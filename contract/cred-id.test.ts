import fc from 'fast-check';
import { checkCharacter, normalizeCredId, parseCredId } from './cred-id';

const NOW = new Date('2026-03-01T04:00:00Z');

const numbered = (birth: string, sequence = '007'): string => {
  const first17 = `990101${birth}${sequence}`;
  return first17 + checkCharacter(first17);
};

test('computes the check character of the standard', () => {
  // The example printed in GB 11643-1999.
  expect(checkCharacter('11010519491231002')).toBe('X');
  expect(checkCharacter('44052418800101001')).toBe('4');
});

test.each([[numbered('19900307')], [numbered('20000229')], [numbered('19000101')], [numbered('20260301')]])(
  'accepts %j',
  (credId) => {
    expect(parseCredId(credId, NOW)).toEqual({ ok: true, value: credId });
  },
);

test('reads full-width digits, inner spaces and a small x', () => {
  expect(parseCredId('１１０１０５ 19491231 002x', NOW)).toEqual({ ok: true, value: '11010519491231002X' });
});

test.each([
  ['', '请填写身份证号'],
  ['　', '请填写身份证号'],
  [110101, '请填写身份证号'],
  ['110105491231002', '这是 15 位的旧身份证号，请填写 18 位身份证号'],
  ['1101051949123100', '身份证号应为 18 位，请检查是否多填或少填'],
  ['1'.repeat(72), '身份证号应为 18 位，请检查是否多填或少填'],
  ['1'.repeat(73), '身份证号应为 18 位，请检查'],
  ['11010519491231002A', '身份证号只能是数字，最后一位可以是 X'],
  ['X1010519491231002X', '身份证号只能是数字，最后一位可以是 X'],
  ['110105194912310021', '身份证号有误，请对照证件逐位检查'],
  [numbered('20260302'), '身份证号中的出生日期不对，请对照证件检查'],
  [numbered('20230229'), '身份证号中的出生日期不对，请对照证件检查'],
  [numbered('18991231'), '身份证号中的出生日期不对，请对照证件检查'],
  [numbered('19901301'), '身份证号中的出生日期不对，请对照证件检查'],
  [numbered('19900010'), '身份证号中的出生日期不对，请对照证件检查'],
])('refuses %j, saying %j', (input, problem) => {
  expect(parseCredId(input, NOW)).toEqual({ ok: false, problem });
});

test('takes the date in China, where a new day begins eight hours before UTC', () => {
  expect(parseCredId(numbered('20260302'), new Date('2026-03-01T16:00:00Z')).ok).toBe(true);
  expect(parseCredId(numbered('20260302'), new Date('2026-03-01T15:59:59Z')).ok).toBe(false);
});

test('one wrong digit is always noticed', () => {
  const credId = numbered('19900307');
  fc.assert(
    fc.property(fc.nat(16), fc.integer({ min: 1, max: 9 }), (index, shift) => {
      const digit = String((Number(credId[index]) + shift) % 10);
      expect(parseCredId(credId.slice(0, index) + digit + credId.slice(index + 1), NOW).ok).toBe(false);
    }),
  );
});

test('normalising twice is normalising once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (input) => {
      expect(normalizeCredId(normalizeCredId(input))).toBe(normalizeCredId(input));
    }),
    { numRuns: 1000 },
  );
});
