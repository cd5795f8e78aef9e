import { faultChoices, nameOfFault } from './fault-table';
import { FAULT_STEPS } from './settings';

const codesAt = (step: (typeof FAULT_STEPS)[number]): number[] =>
  faultChoices(step).flatMap(({ fault }) => (fault.startsWith('errcode:') ? [Number(fault.slice(8))] : []));

/** Numbers below -500,000 are Tencent's cloud's and those below -600,000 WeChat's cloud platform's. */
const isOfCloud = (code: number): boolean => code <= -500_000 && code > -700_000;
const isOfWechat = (code: number): boolean => code === -1 || code > 0;

test('each step is offered error codes of its own', () => {
  expect(codesAt('database').every((code) => code <= -501000 && code > -503000)).toBe(true);
  expect(codesAt('openapi').every((code) => isOfCloud(code) || isOfWechat(code))).toBe(true);
  expect([...codesAt('stable_token'), ...codesAt('check')].every(isOfWechat)).toBe(true);
  expect(codesAt('stable_token').filter((code) => [40001, 42001, 80111, 80113].includes(code))).toEqual([]);
  expect(codesAt('call_function').some(isOfWechat)).toBe(false);
});

test.each([
  ['stable_token', [40125, 40243, 41002, 50004, 50007, 61004, 89501, 89503, 89506, 89507]],
  ['openapi', [-604104, -501002, -501003, -501004, -601002]],
  ['call_function', [-404011, -501000, -601034]],
] as const)('the errors that an operator has to mend can be switched on at %s: %j', (step, codes) => {
  expect(codesAt(step)).toEqual(expect.arrayContaining([...codes]));
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
