import { CITY_SERVICES } from './city-services';
import { lastReturn, readReturn } from './read-return';
import { cityServices } from '../testing/made-up';

const OTHER = { kind: 'other' };
const NO_CODE = { kind: 'no_code' };
const { appId } = CITY_SERVICES;

test.each([
  ['a code as a string', cityServices({ code: 'abc' }), { kind: 'code', code: 'abc' }],
  ['a code within auth_code', cityServices({ code: { auth_code: 'abc' } }), { kind: 'code', code: 'abc' }],
  ['a URL-encoded code, untouched', cityServices({ code: 'a+b%3D' }), { kind: 'code', code: 'a+b%3D' }],
  ['City Services without extraData', cityServices(), NO_CODE],
  ['City Services with an empty code', cityServices({ code: '' }), NO_CODE],
  ['City Services with a code of another shape', cityServices({ code: { other: 'abc' } }), NO_CODE],
  ['a code as a number', cityServices({ code: 700123 }), { kind: 'code', code: '700123' }],
  ['a number within auth_code', cityServices({ code: { auth_code: 7 } }), { kind: 'code', code: '7' }],
  ['extraData as JSON text', cityServices('{"code":"abc%3D"}'), { kind: 'code', code: 'abc%3D' }],
  ['JSON text with auth_code', cityServices(' {"code":{"auth_code":"abc"}}'), { kind: 'code', code: 'abc' }],
  ['JSON text with a number', cityServices('{"code":700123}'), { kind: 'code', code: '700123' }],
  ['a code that is itself JSON text, untouched', cityServices({ code: '{"a":1}' }), { kind: 'code', code: '{"a":1}' }],
  ['City Services with a number that was rounded', cityServices({ code: 2 ** 53 }), NO_CODE],
  ['City Services with JSON text of such a number', cityServices('{"code":9007199254740993}'), NO_CODE],
  ['City Services with half a number', cityServices({ code: 1.5 }), NO_CODE],
  ['City Services with 0', cityServices({ code: 0 }), NO_CODE],
  ['City Services with a number below 0', cityServices({ code: -7 }), NO_CODE],
  ['City Services with no number', cityServices({ code: Number.NaN }), NO_CODE],
  ['City Services with a boolean', cityServices({ code: true }), NO_CODE],
  ['City Services with a list for a code', cityServices({ code: ['abc'] }), NO_CODE],
  ['City Services with extraData that is a string', cityServices('abc'), NO_CODE],
  ['City Services with JSON text of no object', cityServices('"abc"'), NO_CODE],
  ['City Services with JSON text of a list', cityServices('[{"code":"abc"}]'), NO_CODE],
  ['City Services with JSON text of null', cityServices('null'), NO_CODE],
  ['City Services with JSON text that breaks off', cityServices('{"code":"abc'), NO_CODE],
  ['City Services with a code too long to be one', cityServices({ code: 'a'.repeat(1025) }), NO_CODE],
  [
    'another mini-program',
    { scene: 1038, referrerInfo: { appId: 'wx0000000000000000', extraData: { code: 'x' } } },
    OTHER,
  ],
  ['City Services, not on the way back', { scene: 1037, referrerInfo: { appId, extraData: { code: 'x' } } }, OTHER],
  ['a scene that is a string', { scene: '1038', referrerInfo: { appId, extraData: { code: 'x' } } }, OTHER],
  ['the list of recent mini-programs', { scene: 1089, path: 'pages/realname/index' }, OTHER],
  ['a return without a referrer', { scene: 1038 }, OTHER],
  ['nothing', undefined, OTHER],
  ['null', null, OTHER],
  ['a list', [], OTHER],
])('reads %s', (_name, options, expected) => {
  expect(readReturn(options)).toEqual(expected);
});

test.each<[string, object, object]>([
  [
    'what WeChat still hands out',
    { getEnterOptionsSync: () => cityServices({ code: 'abc' }) },
    { kind: 'code', code: 'abc' },
  ],
  ['nothing where the base library does not tell it', { canIUse: () => false }, OTHER],
  ['nothing where it tells nothing', { getEnterOptionsSync: () => undefined }, OTHER],
  [
    'nothing where asking fails',
    {
      getEnterOptionsSync: () => {
        throw new Error('not supported');
      },
    },
    OTHER,
  ],
])('the last return is %s', (_, api, expected) => {
  const phone = { canIUse: () => true, ...api } as unknown as Parameters<typeof lastReturn>[0];
  expect(lastReturn(phone)).toEqual(expected);
});
