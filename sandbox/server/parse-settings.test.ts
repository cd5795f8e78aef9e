import { faultChoices, FAULTS_AT } from '../shared/fault-table';
import { FAULT_STEPS, FAULTS } from '../shared/settings';
import { parseSettingsPatch } from './parse-settings';

test('accepts every fault that a step can meet, and any error code and delay', () => {
  for (const step of FAULT_STEPS) {
    for (const fault of [...FAULTS_AT[step], 'errcode:45009', 'errcode:-604102', 'slow:2500']) {
      expect(parseSettingsPatch({ faults: { [step]: fault } })).toEqual({
        ok: true,
        value: { faults: { [step]: fault } },
      });
    }
  }
});

test.each(FAULT_STEPS)('accepts everything that the page offers at %s', (step) => {
  for (const { fault } of faultChoices(step)) {
    expect(parseSettingsPatch({ faults: { [step]: fault } })).toMatchObject({ ok: true });
  }
});

test.each(FAULT_STEPS)('refuses a named fault that %s cannot meet', (step) => {
  for (const fault of FAULTS.filter((each) => !FAULTS_AT[step].includes(each))) {
    const parsed = parseSettingsPatch({ faults: { [step]: fault } });
    expect(parsed).toMatchObject({ ok: false, problem: expect.stringContaining('cannot happen there') as string });
  }
});

test('accepts any of the settings, and none', () => {
  const all = { openapiOffered: true, timeLimitMs: 10_000, faults: {} };
  expect(parseSettingsPatch(all)).toEqual({ ok: true, value: all });
  expect(parseSettingsPatch({})).toEqual({ ok: true, value: {} });
});

test.each([
  ['no object', 'hang'],
  ['a list', []],
  ['an unknown setting', { timeLimit: 3000 }],
  ['a setting of every object', { constructor: 1 }],
  ['an unknown step', { faults: { network: 'hang' } }],
  ['an unknown fault', { faults: { check: 'explode' } }],
  ['a fault of every object', { faults: { check: 'toString' } }],
  ['words where no step offers them', { faults: { check: 'errcode:-501000 Environment not found' } }],
  ['an errcode without number', { faults: { check: 'errcode:' } }],
  ['faults as a list', { faults: ['hang'] }],
  ['a time limit below the least', { timeLimitMs: 99 }],
  ['a time limit above the most', { timeLimitMs: 900_001 }],
  ['a time limit that is no integer', { timeLimitMs: 3000.5 }],
  ['a switch that is no boolean', { openapiOffered: 'yes' }],
])('refuses %s', (_what, input) => {
  expect(parseSettingsPatch(input)).toMatchObject({ ok: false, problem: expect.any(String) as string });
});
