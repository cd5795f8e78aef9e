import { afterAnswer, situationOf } from './memory';

const NOW = 1_000_000;
const TOKEN = { access_token: 'x', expires_in: 7200 };
const WITH_TOKEN = { tokenUntil: NOW + 7_200_000 - 300_000 };

test('a process that got a token has it until shortly before its end', () => {
  expect(afterAnswer({}, 'stable_token', TOKEN, NOW)).toEqual(WITH_TOKEN);
});

test.each([-604100, -604101])('a process that was told %i goes another way for ten minutes', (errcode) => {
  expect(afterAnswer({}, 'openapi', { errcode }, NOW)).toEqual({ noCloudCallUntil: NOW + 600_000 });
});

test.each([40001, 40014, 42001])('a token that was refused with %i is gone', (errcode) => {
  expect(afterAnswer(WITH_TOKEN, 'check', { errcode }, NOW)).toEqual({ tokenUntil: undefined });
});

test.each([
  ['stable_token', { errcode: 40164 }],
  ['stable_token', { access_token: 7, expires_in: 7200 }],
  ['openapi', { errcode: -604103 }],
  ['check', { errcode: 80113 }],
  ['check', null],
  ['database', { code: 'X' }],
] as const)('an answer of %s such as %j changes nothing', (step, answer) => {
  expect(afterAnswer(WITH_TOKEN, step, answer, NOW)).toBe(WITH_TOKEN);
});

test('what any process has counts, and what has passed does not', () => {
  const memories = [{ tokenUntil: NOW + 1 }, { tokenUntil: NOW + 5 }, { noCloudCallUntil: NOW }];
  expect(situationOf(undefined, memories, NOW)).toEqual({ transport: 'auto', tokenUntil: NOW + 5 });
  expect(situationOf('https', [], NOW)).toEqual({ transport: 'https' });
  expect(situationOf('openapi', [], NOW)).toEqual({ transport: 'openapi' });
});
