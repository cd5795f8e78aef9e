import { checkCharacter } from '../cred-id';

/** A number of a region that was never given out, so nobody's. */
export const numberOf = (birth: string, sequence = '007'): string => {
  const first17 = `990101${birth}${sequence}`;
  return first17 + checkCharacter(first17);
};

const NUMBER = numberOf('19900307');
/** Ends in X. */
const WITH_X = numberOf('19900307', '004');
const first17 = WITH_X.slice(0, 17);
const grouped = (text: string, between: string): string =>
  [text.slice(0, 6), text.slice(6, 14), text.slice(14)].join(between);

/** ID numbers as people type and paste them, with what they are read as. */
export const ACCEPTED_NUMBERS: readonly (readonly [input: string, credId: string])[] = [
  [NUMBER, NUMBER],
  [WITH_X, WITH_X],
  [numberOf('20000229'), numberOf('20000229')],
  [numberOf('19000101'), numberOf('19000101')],
  [`${first17}x`, WITH_X],
  [WITH_X.replace(/[0-9X]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)), WITH_X],
  ...[' ', '\u3000', '\u00A0', '\u2009', '\t', '-', '－', '\u2010', '–', '—', '\u200B', '\u202D', '\u2060', '\n'].map(
    (between) => [grouped(WITH_X, between), WITH_X] as const,
  ),
  ...['\u202D', '\uFEFF', '\u200E', '\u00AD', '\uFFFC', '\u2066', ' '].map(
    (around) => [around + NUMBER + around, NUMBER] as const,
  ),
  ...[
    '身份证号：',
    '身份证号码:',
    '身份证 ',
    '公民身份号码',
    '证件号码：',
    'ID:',
    'ID No. ',
    '身份证号（18位）：',
    '【',
    '“',
  ].map((label) => [label + NUMBER, NUMBER] as const),
  ...['。', '.', '．', '，', ' ,', ')', '】', '”', '；'].map((stop) => [NUMBER + stop, NUMBER] as const),
  ...Array.from('×✕✖ХхΧχⅩⅹＸｘ╳').map((x) => [first17 + x, WITH_X] as const),
  [`身份证号：${grouped(first17, ' ')}×。`, WITH_X],
];

/** What is asked back, and in which words. */
export const REFUSED_NUMBERS: readonly (readonly [input: string, problem: string])[] = [
  ['', '请填写身份证号'],
  ['　', '请填写身份证号'],
  ['\u200B', '请填写身份证号'],
  ['990101900307001', '这是 15 位的旧身份证号，请填写 18 位身份证号'],
  [NUMBER.slice(0, 17), '身份证号应为 18 位，现在是 17 位'],
  [`${NUMBER.slice(0, 16)}X`, '身份证号应为 18 位，现在是 17 位'],
  [`${NUMBER}1`, '身份证号应为 18 位，现在是 19 位'],
  [`身份证号：${NUMBER.slice(0, 16)}`, '身份证号应为 18 位，现在是 16 位'],
  ['1'.repeat(300), '身份证号应为 18 位，现在是 300 位'],
  ['1'.repeat(301), '填写的内容太长，请只填 18 位身份证号'],
  ['X', '身份证号应为 18 位，现在是 1 位'],
  [`${first17}A`, '身份证号第 18 位不是数字，请对照身份证修改'],
  [`${NUMBER.slice(0, 5)}l${NUMBER.slice(6)}`, '身份证号第 6 位不是数字，请对照身份证修改'],
  [`${NUMBER.slice(0, 5)}😀${NUMBER.slice(6)}`, '身份证号第 6 位不是数字，请对照身份证修改'],
  [`A${NUMBER.slice(1)}`, '身份证号第 1 位不是数字，请对照身份证修改'],
  [`X${NUMBER.slice(1)}`, '身份证号第 1 位是 X，只有最后一位可以是 X'],
  [`${NUMBER.slice(0, 17)}${NUMBER.endsWith('0') ? '1' : '0'}`, '身份证号有误，请对照身份证一位一位检查'],
  ...['20991231', '20230229', '18991231', '19901301', '19900010'].map(
    (birth) => [numberOf(birth), '身份证号里的出生日期不对，请对照身份证检查'] as const,
  ),
];
