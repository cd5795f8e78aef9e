import { faultChoices, nameOfFault } from './fault-table';
import { FAULT_STEPS } from './settings';

const codesAt = (step: (typeof FAULT_STEPS)[number]): number[] =>
  faultChoices(step).flatMap(({ fault }) => (fault.startsWith('errcode:') ? [Number(fault.slice(8))] : []));

const isOfCloudCall = (code: number): boolean => code <= -604100 && code > -605000;
const isOfWechat = (code: number): boolean => code === -1 || code > 0;

test('each step is offered error codes of its own', () => {
  expect(codesAt('database').every((code) => code <= -501000 && code > -503000)).toBe(true);
  expect(codesAt('openapi').every((code) => isOfCloudCall(code) || isOfWechat(code))).toBe(true);
  expect([...codesAt('stable_token'), ...codesAt('check')].every(isOfWechat)).toBe(true);
  expect(codesAt('stable_token').filter((code) => [40001, 42001, 80111, 80113].includes(code))).toEqual([]);
  expect(codesAt('call_function').some(isOfWechat)).toBe(false);
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
