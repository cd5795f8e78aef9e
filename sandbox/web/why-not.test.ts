import { DEFAULT_SETTINGS, type FaultStep, type Settings } from '../shared/settings';
import type { Situation } from '../shared/situation';
import { isOutOfTheWay, whyNot } from './why-not';

const SOON = Date.now() + 60_000;
const AUTO: Situation = { transport: 'auto' };

const waiting = (step: FaultStep, more: Partial<Settings> = {}): Settings => ({
  ...DEFAULT_SETTINGS,
  faults: { [step]: 'hang' },
  ...more,
});

test.each<[FaultStep, Partial<Settings>, Situation]>([
  ['call_function', {}, AUTO],
  ['database', {}, { transport: 'https', tokenUntil: SOON }],
  ['openapi', {}, AUTO],
  ['openapi', {}, { transport: 'openapi', noCloudCallUntil: SOON }],
  ['stable_token', {}, AUTO],
  ['check', {}, { transport: 'auto', tokenUntil: SOON }],
])('a fault at %s (%j, %j) is met, and nothing is said', (step, more, situation) => {
  expect(whyNot(waiting(step, more), situation)).toEqual([]);
  expect(isOutOfTheWay(step, waiting(step, more), situation)).toBe(false);
});

test.each<[FaultStep, Partial<Settings>, Situation, string, boolean]>([
  ['stable_token', {}, { transport: 'auto', tokenUntil: SOON }, '取 access_token：函数手里有 access_token', true],
  ['stable_token', {}, { transport: 'openapi' }, '只走云调用', false],
  ['openapi', {}, { transport: 'auto', noCloudCallUntil: SOON }, '函数记着“没有云调用”', true],
  ['openapi', {}, { transport: 'https' }, '只走 HTTPS', false],
  ['check', {}, { transport: 'openapi' }, '只走云调用', false],
  ['check', { openapiOffered: true }, AUTO, '现在提供云调用', false],
])('a fault at %s (%j, %j) waits in vain: %s', (step, more, situation, words, coldHelps) => {
  const settings = waiting(step, more);
  expect(whyNot(settings, situation)).toEqual([{ step, words: expect.stringContaining(words) as string, coldHelps }]);
  expect(isOutOfTheWay(step, settings, situation)).toBe(!coldHelps);
  expect(whyNot({ ...settings, faults: {}, openapiOffered: false }, situation)).toEqual([]);
});

test('a cloud call that is offered to a function that never makes it is said to be of no use', () => {
  const offered = { ...DEFAULT_SETTINGS, openapiOffered: true };
  expect(whyNot(offered, { transport: 'https' })).toMatchObject([{ step: 'openapi', coldHelps: false }]);
  expect(whyNot(offered, AUTO)).toEqual([]);
});

test.each<Situation>([{ transport: 'auto', noCloudCallUntil: SOON }, { transport: 'https' }])(
  'the interface is reached where the offered cloud call is not made: %j',
  (situation) => {
    const settings = waiting('check', { openapiOffered: true });
    expect(isOutOfTheWay('check', settings, situation)).toBe(false);
  },
);
