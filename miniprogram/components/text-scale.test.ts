import { readTextScale } from './text-scale';

const phone = (
  appBaseInfo: { fontSizeSetting?: unknown } | undefined,
  systemInfo: { fontSizeSetting?: unknown } = {},
): Parameters<typeof readTextScale>[0] => ({
  canIUse: () => appBaseInfo !== undefined,
  getAppBaseInfo: () => appBaseInfo ?? {},
  getSystemInfoSync: () => systemInfo,
});

const fails = (): never => {
  throw new Error('not supported');
};

test.each([
  ['the standard size is 1', phone({ fontSizeSetting: 16 }), 1],
  ['larger text scales', phone({ fontSizeSetting: 20 }), 1.25],
  ['an older phone is asked the older way', phone(undefined, { fontSizeSetting: 20 }), 1.25],
  ['a phone whose newer answer lacks the size, too', phone({}, { fontSizeSetting: 24 }), 1.5],
  ['a phone that does not know gets the standard size', phone({}), 1],
  ['a size that is no number is none', phone({ fontSizeSetting: '20' }, { fontSizeSetting: Number.NaN }), 1],
  ['nor is nothing', { ...phone({}), getAppBaseInfo: () => undefined, getSystemInfoSync: () => null }, 1],
  ['a phone that cannot be asked', { ...phone({}), canIUse: fails }, 1],
  ['nor answers', { ...phone({ fontSizeSetting: 20 }), getAppBaseInfo: fails }, 1],
  ['absurdly large text stops at double', phone({ fontSizeSetting: 100 }), 2],
  ['absurdly small text stops where it can be read', phone({ fontSizeSetting: 1 }), 0.9],
])('%s', (_name, api, scale) => {
  expect(readTextScale(api)).toBe(scale);
});
