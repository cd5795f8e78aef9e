import { arrowPlace } from './diagram';

test.each([
  ['phone', 'function', { left: 10, width: 40, leftward: false }],
  ['function', 'phone', { left: 10, width: 40, leftward: true }],
  ['cloud', 'wechat-api', { left: 70, width: 20, leftward: false }],
] as const)('an arrow from %s to %s lies between their lines', (from, to, place) => {
  expect(arrowPlace({ from, to })).toEqual(place);
});
