import { CITY_SERVICES } from './city-services';
import { readReturn } from './read-return';
import { cityServices } from './testing/made-up';

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
  ['City Services with a number for a code', cityServices({ code: 7 }), NO_CODE],
  ['City Services with extraData that is a string', cityServices('abc'), NO_CODE],
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
