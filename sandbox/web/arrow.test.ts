import { arrowPlace, toneOf } from './arrow';

test.each([
  ['phone', 'function', { left: 10, width: 40, leftward: false }],
  ['function', 'phone', { left: 10, width: 40, leftward: true }],
  ['cloud', 'wechat-api', { left: 70, width: 20, leftward: false }],
] as const)('an arrow from %s to %s lies between their lines', (from, to, place) => {
  expect(arrowPlace({ from, to })).toEqual(place);
});

test.each([
  [{ label: 'ok' }, { name: 'plain' }],
  [
    { label: 'verified', verdict: 'good' },
    { name: 'good', mark: '通过' },
  ],
  [
    { label: 'id_mismatch', verdict: 'not_good' },
    { name: 'not-good', mark: '未通过' },
  ],
  [
    { label: 'CODE_USED', failed: true },
    { name: 'error', mark: '失败' },
  ],
  [
    { label: '-604100', failed: true },
    { name: 'expected', mark: '没有云调用，可用 HTTPS' },
  ],
  [
    { label: '-604100', failed: true, fault: '{"errorCode":-604100}' },
    { name: 'error', mark: '故障' },
  ],
] as const)('%j is drawn as %j', (event, tone) => {
  expect(toneOf(event)).toEqual(tone);
});
