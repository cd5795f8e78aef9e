import { readTextScale } from './text-scale';

interface Info {
  fontSizeSetting?: unknown;
  fontSizeScaleFactor?: unknown;
  platform?: unknown;
}

const phone = (
  appBaseInfo: Info | undefined,
  systemInfo: Info = {},
  deviceInfo: Info = {},
): Parameters<typeof readTextScale>[0] => ({
  canIUse: () => appBaseInfo !== undefined,
  getAppBaseInfo: () => appBaseInfo ?? {},
  getDeviceInfo: () => deviceInfo,
  getSystemInfoSync: () => systemInfo,
});
const IOS = { platform: 'ios' };

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
  ["WeChat's own factor counts before the size", phone({ fontSizeScaleFactor: 1.1, fontSizeSetting: 24 }), 1.1],
  ['a factor that is none does not', phone({ fontSizeScaleFactor: 0, fontSizeSetting: 24 }), 1.5],
  ['the standard size of an iPhone is 17', phone({ fontSizeSetting: 17 }, {}, IOS), 1],
  ['an older iPhone, too', phone(undefined, { fontSizeSetting: 17, ...IOS }), 1],
  ['absurdly large text stops at double', phone({ fontSizeSetting: 100 }), 2],
  ['absurdly small text stops where it can be read', phone({ fontSizeSetting: 1 }), 0.9],
])('%s', (_name, api, scale) => {
  expect(readTextScale(api)).toBe(scale);
});

test.each([
  ['iPhone', IOS, [16, 17, 18, 19.5, 21, 22, 23.8]],
  ['iPad', IOS, [16, 17, 18, 19.5, 21, 24.5, 29.75]],
  ['Android', { platform: 'android' }, [15, 16, 17, 18, 20, 22, 24]],
] as const)('each step of an %s is larger than the one before, from 0.9 to 2', (_name, device, sizes) => {
  const scales = sizes.map((fontSizeSetting) => readTextScale(phone({ fontSizeSetting }, {}, device)));
  expect(scales).toEqual([...scales].sort((a, b) => a - b));
  expect(new Set(scales).size).toBe(sizes.length);
  expect(scales[1]).toBe(1);
  expect(scales.every((scale) => scale >= 0.9 && scale <= 2)).toBe(true);
});
