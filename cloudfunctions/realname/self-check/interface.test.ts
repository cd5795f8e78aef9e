import { checkPermission, checkTransport } from './interface';

const NONE = { openapi: undefined, https: undefined };

test.each([
  ['https', true, undefined, true, 'HTTPS, always'],
  ['auto', true, undefined, null, 'not tried'],
  ['auto', true, -604100, true, 'HTTPS will be used'],
  ['auto', true, -604101, true, '-604101'],
  ['auto', false, -604100, false, 'set REALNAME_APP_SECRET'],
  ['openapi', true, -604101, false, 'config.json'],
  ['auto', true, -604104, null, '-604104'],
  ['auto', false, -501001, null, '-501001'],
  ['openapi', false, 40003, true, 'offered'],
] as const)('transport %s, AppSecret %p, cloud call %p: %p, %s', (choice, hasSecret, openapi, ok, words) => {
  const check = checkTransport(choice, hasSecret, { ...NONE, openapi });
  expect(check).toMatchObject({ id: 'transport', ok });
  expect(check.en).toContain(words);
});

test.each([
  [undefined, undefined, null, 'phone'],
  [48001, undefined, false, '48001'],
  [48004, undefined, false, '48004'],
  [1005, undefined, false, '1005'],
  [50002, undefined, false, '50002'],
  [80111, undefined, true, '80111'],
  [80113, undefined, true, '80113'],
  [40003, undefined, null, '40003'],
  [0, undefined, null, '(0)'],
  [undefined, 48001, false, '48001'],
  [undefined, -604100, null, 'phone'],
  [undefined, -501001, null, 'phone'],
  [40003, 48001, null, '40003'],
])('https %p, cloud call %p: the permission is %p, %s', (https, openapi, ok, words) => {
  const check = checkPermission({ openapi, https });
  expect(check).toMatchObject({ id: 'permission', ok });
  expect(check.en).toContain(words);
});
