import { faultChoices, nameOfFault, numberOf, wordsOf } from './fault-table';
import { FAULT_STEPS } from './settings';

const codesAt = (step: (typeof FAULT_STEPS)[number]): number[] =>
  faultChoices(step).flatMap(({ fault }) => (fault.startsWith('errcode:') ? [numberOf(fault)] : []));

/** Numbers below -500,000 are Tencent's cloud's and those below -600,000 WeChat's cloud platform's. */
const isOfCloud = (code: number): boolean => code <= -500_000 && code > -700_000;
const isOfWechat = (code: number): boolean => code === -1 || code > 0;

test('each step is offered error codes of its own', () => {
  expect(codesAt('database').every((code) => code <= -501000 && code > -503000)).toBe(true);
  expect(codesAt('openapi').every((code) => isOfCloud(code) || isOfWechat(code))).toBe(true);
  expect([...codesAt('stable_token'), ...codesAt('check')].every(isOfWechat)).toBe(true);
  expect(codesAt('stable_token').filter((code) => [40001, 42001, 80111, 80113].includes(code))).toEqual([]);
  expect(codesAt('call_function').filter(isOfWechat)).toEqual([-1]);
});

test.each([
  ['stable_token', [40125, 40243, 41002, 50004, 50007, 61004, 89501, 89503, 89506, 89507]],
  ['openapi', [-604104, -501002, -501003, -501004, -601002]],
  ['call_function', [-404011, -501000, -601034]],
] as const)('the errors that an operator has to mend can be switched on at %s: %j', (step, codes) => {
  expect(codesAt(step)).toEqual(expect.arrayContaining([...codes]));
});

test('what a mini-program was built wrongly with is offered at the call, and told apart', () => {
  const mistakes = faultChoices('call_function').slice(0, 4);
  expect(mistakes.map(({ name }) => name)).toEqual([
    '-1 没有调用 wx.cloud.init',
    '-501000 没有这个云环境',
    '-501000 没有上传云函数',
    '-601034 没有开通云开发',
  ]);
  expect(mistakes.map(({ fault }) => numberOf(fault))).toEqual([-1, -501000, -501000, -601034]);
  expect(mistakes.map(({ fault }) => wordsOf(fault))).toEqual([
    expect.stringContaining("Cloud API isn't enabled"),
    'Environment not found',
    undefined,
    undefined,
  ]);
});

test.each(FAULT_STEPS)('everything that is offered at %s has a name of its own', (step) => {
  const choices = faultChoices(step);
  expect(new Set(choices.map(({ name }) => name)).size).toBe(choices.length);
  for (const { fault, name } of choices) {
    expect(nameOfFault(step, fault)).toBe(name);
  }
});

test.each([
  ['errcode:12345', '12345'],
  ['slow:70', '慢 70 毫秒'],
  ['unknown_values', '没见过的值'],
] as const)('%s has a name where it is not offered', (fault, name) => {
  expect(nameOfFault('database', fault)).toBe(name);
});
