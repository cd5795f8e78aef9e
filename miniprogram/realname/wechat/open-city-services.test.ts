import { openCityServices } from './open-city-services';

type Api = Parameters<typeof openCityServices>[0];
type Options = Parameters<Api['navigateToMiniProgram']>[0];

const phone = (navigateToMiniProgram: (options: Options) => void): Api => ({ navigateToMiniProgram }) as Api;

test('it opens the authorisation page in the same tick, in its released version', () => {
  const opened: Options[] = [];
  void openCityServices(phone((options) => opened.push(options)));
  expect(opened).toEqual([
    expect.objectContaining({
      appId: 'wx308bd2aeb83d3345',
      path: 'subPages/city/wxpay-auth/main',
      envVersion: 'release',
    }),
  ]);
});

test.each([
  ['left', (options: Options) => options.success?.({ errMsg: 'navigateToMiniProgram:ok' })],
  ['refused', (options: Options) => options.fail?.({ errMsg: 'navigateToMiniProgram:fail cancel' })],
  [
    'failed',
    (options: Options) =>
      options.fail?.({ errMsg: 'navigateToMiniProgram:fail can only be invoked by user TAP gesture.' }),
  ],
  [
    'failed',
    () => {
      throw new Error('not supported');
    },
  ],
] as const)('the departure is "%s" when WeChat says so', async (departure, answer) => {
  await expect(openCityServices(phone(answer))).resolves.toBe(departure);
});

test.each<[string, keyof Options, readonly unknown[]]>([
  ['failed', 'fail', []],
  ['failed', 'fail', [null]],
  ['failed', 'fail', [{}]],
  ['failed', 'fail', [{ errMsg: 7 }]],
  ['left', 'success', []],
])('the departure is "%s" when WeChat calls %s with %j, after the tap', async (departure, callback, args) => {
  const answer = (options: Options): void => {
    // By then nobody around the call catches what the callback throws.
    setImmediate(options[callback] as () => void, ...(args as []));
  };
  await expect(openCityServices(phone(answer))).resolves.toBe(departure);
});
