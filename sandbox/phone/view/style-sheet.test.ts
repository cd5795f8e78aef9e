import { phoneLengths, toPhoneCss } from './style-sheet';

test.each([
  ['width:%%?750rpx?%%', 'width:calc(750 * 100cqw / 750)'],
  ['margin:%%?-10rpx?%% auto', 'margin:calc(-10 * 100cqw / 750) auto'],
  ['width:34rpx', 'width:calc(34 * 100cqw / 750)'],
  ['width:.5rpx', 'width:calc(.5 * 100cqw / 750)'],
  ['min-height:100vh', 'min-height:100cqh'],
  ['width:50vw', 'width:50cqw'],
  ['font-size:1.5rem', 'font-size:calc(1.5 * var(--rem))'],
  ['width:10px', 'width:10px'],
  ['animation:x1vh', 'animation:x1vh'],
])('%s becomes a length of the phone', (css, expected) => {
  expect(phoneLengths(css)).toBe(expected);
});

test('the colour scheme follows the phone, not the browser', () => {
  const css = '@media (prefers-color-scheme:dark){a{color:red}}@media (prefers-color-scheme: light){b{color:red}}';
  expect(toPhoneCss(css, 'dark')).toBe(
    '@container (min-width:0px){a{color:red}}@container (max-width:0px){b{color:red}}',
  );
  expect(toPhoneCss(css, 'light')).toBe(
    '@container (max-width:0px){a{color:red}}@container (min-width:0px){b{color:red}}',
  );
});

test('queries about the window ask the phone, and others the browser', () => {
  expect(toPhoneCss('@media screen and (max-width:340px){a{b:c}}', 'light')).toBe(
    '@container (max-width:340px){a{b:c}}',
  );
  expect(toPhoneCss('@media (prefers-reduced-motion:reduce){a{b:c}}', 'light')).toBe(
    '@media (prefers-reduced-motion:reduce){a{b:c}}',
  );
});

test("wcsc's class suffixes disappear", () => {
  expect(toPhoneCss('.%%HERESUFFIX%%card > wx-input.%%HERESUFFIX%%name{a:b}', 'light')).toBe(
    '.card > wx-input.name{a:b}',
  );
});
