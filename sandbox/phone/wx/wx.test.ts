import { NOT_INITIALIZED } from '../../shared/call-function-words';
import { openFixture, type OpenedFixture } from '../testing/open-fixture';
import { until } from '../../testing/until';

/** Runs code in a tap's handler, or in another handler, and waits for what it reports. */
async function run(
  code: string,
  options: Parameters<typeof openFixture>[1] = {},
  event = 'tap',
): Promise<OpenedFixture> {
  const opened = await openFixture(
    {
      'pages/a.wxml': `<view id="v" bind${event}="on"/>`,
      'pages/a.js': `const report = require('/report'); Page({ on() { ${code} } })`,
    },
    options,
  );
  if (event === 'tap') opened.find('#v').click();
  else opened.find('#v').dispatchEvent(new opened.window.Event('pointerdown', { bubbles: true }));
  return opened;
}
const reported = async (opened: OpenedFixture, count = 1): Promise<unknown[]> => {
  await until(() => opened.reports().length >= count);
  return opened.reports();
};

const JUMP = `wx.navigateToMiniProgram({ appId: 'wx0123456789abcdef', path: 'a/b', success: (r) => report(r.errMsg), fail: (e) => report(e.errMsg) });`;
const GESTURE = 'navigateToMiniProgram:fail can only be invoked by user TAP gesture.';

describe('navigateToMiniProgram', () => {
  test('within a tap asks, says it worked, hides the mini-program, and only then leaves', async () => {
    const order: string[] = [];
    const opened: OpenedFixture = await run(JUMP + `getApp().onHide = () => report('hidden');`, {
      confirmJump: (target) => {
        order.push(`asked ${target.path}`);
        return Promise.resolve(true);
      },
      onLeave: ({ envVersion }) => order.push(`left ${envVersion}`),
    });
    await until(() => order.length === 2);
    expect(order).toEqual(['asked a/b', 'left release']);
    expect(opened.reports()).toEqual(['navigateToMiniProgram:ok', 'hidden']);
  });
  test('refused by the person, fails with cancel and stays', async () => {
    const opened = await run(JUMP, { confirmJump: () => Promise.resolve(false) });
    expect(await reported(opened)).toEqual(['navigateToMiniProgram:fail cancel']);
    expect(opened.left).toEqual([]);
  });
  test.each([
    ['after a promise', `Promise.resolve().then(() => { ${JUMP} });`],
    ['after a timer', `setTimeout(() => { ${JUMP} }, 0);`],
  ])('%s fails, for the tap is over', async (_, code) => {
    const opened = await run(code);
    expect(await reported(opened)).toEqual([GESTURE]);
  });
  test('in another event than a tap fails', async () => {
    expect(await reported(await run(JUMP, {}, 'touchstart'))).toEqual([GESTURE]);
  });
  test('without a valid appid fails', async () => {
    const opened = await run(JUMP.replace('wx0123456789abcdef', 'wx1'));
    expect(await reported(opened)).toEqual(['navigateToMiniProgram:fail invalid appid']);
  });
});

describe('storage', () => {
  const STORE = `await wx.setStorage({ key: 'k', data: { secret: 1 }, encrypt: true });`;
  const runAsync = (code: string, options?: Parameters<typeof openFixture>[1]): Promise<OpenedFixture> =>
    run(`(async () => { ${code} })();`, options);

  test('what is stored encrypted is kept apart and read only with encrypt', async () => {
    const opened = await runAsync(`${STORE}
      report([await wx.getStorage({ key: 'k' }).catch((e) => e.errMsg), (await wx.getStorage({ key: 'k', encrypt: true })).data, wx.getStorageSync('k')]);`);
    expect(await reported(opened)).toEqual([['getStorage:fail data not found', { secret: 1 }, '']]);
    expect([...opened.phone.storage.encrypted.keys()]).toEqual(['k']);
    expect([...opened.phone.storage.plain.keys()]).toEqual(['reports']);
  });
  test('removing takes both kinds away', async () => {
    const opened = await runAsync(`${STORE} await wx.removeStorage({ key: 'k' }); report('done');`);
    await reported(opened);
    expect(opened.phone.storage.encrypted.size).toBe(0);
  });
  test('a base library that knows no encryption stores in clear', async () => {
    const opened = await runAsync(`${STORE} report(wx.canIUse('setStorage.object.encrypt'));`, {
      baseLibrary: '2.21.2',
    });
    expect(await reported(opened)).toEqual([false]);
    expect(opened.phone.storage.plain.get('k')).toBe('{"secret":1}');
  });
});

describe('the base library', () => {
  test.each([
    ['getEnterOptionsSync', '2.9.4', '2.9.3'],
    ['getAppBaseInfo', '2.20.1', '2.20.0'],
    ['openPrivacyContract', '2.32.3', '2.32.2'],
    ['getPrivacySetting', '2.32.3', '2.9.10'],
  ])('has %s from %s on', async (name, since, before) => {
    const code = `report([typeof wx.${name}, wx.canIUse('${name}'), wx.getSystemInfoSync().SDKVersion]);`;
    expect(await reported(await run(code, { baseLibrary: since }))).toEqual([['function', true, since]]);
    expect(await reported(await run(code, { baseLibrary: before }))).toEqual([['undefined', false, before]]);
  });
});

describe('what the phone lacks', () => {
  test('exists for typeof, is denied by canIUse, and reports an error when called', async () => {
    const opened = await run(`report([typeof wx.request, wx.canIUse('request')]); try { wx.request({}); } catch {}`);
    expect(opened.reports()).toEqual([['function', false]]);
    expect(opened.errors).toEqual([new Error('The phone does not offer wx.request')]);
  });
  test('is undefined when WeChat has it neither, and calling it is reported', async () => {
    const opened = await run(`report(typeof wx.nonsense); wx.nonsense();`);
    expect(opened.reports()).toEqual(['undefined']);
    expect(opened.errors.map(String)).toEqual(['TypeError: wx.nonsense is not a function']);
  });
  test('is reported when a framework only warns of it', async () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation();
    const opened = await run(`console.warn('小程序暂不支持 API vibrate');`);
    expect(opened.errors).toEqual([new Error('小程序暂不支持 API vibrate')]);
    expect(warn).toHaveBeenCalledTimes(1);
    warn.mockRestore();
  });
});

describe('cloud.callFunction', () => {
  const CALL = `wx.cloud.callFunction({ name: 'f', data: { a: 1, gone: undefined }, success: report, fail: report });`;
  test('before init fails loudly', async () => {
    const opened = await run(CALL);
    expect(await reported(opened)).toEqual([{ errCode: -1, errMsg: NOT_INITIALIZED }]);
    expect(opened.errors).toEqual([new Error(NOT_INITIALIZED)]);
  });
  test('hands data over as JSON and answers by callback or promise', async () => {
    const answer = { result: { heard: { a: 1 } }, requestID: 'request-1', errMsg: 'cloud.callFunction:ok' };
    expect(await reported(await run(`wx.cloud.init({}); ${CALL}`))).toEqual([answer]);
    const promised = await run(`wx.cloud.init({}); wx.cloud.callFunction({ name: 'f', data: { a: 1 } }).then(report);`);
    expect(await reported(promised)).toEqual([answer]);
  });
  test.each([
    [`init()`, '{}', {}],
    [`init({ env: 'prod-1' })`, '{}', { initEnv: 'prod-1' }],
    [`init({ env: { functions: 'prod-1', database: 'prod-2' } })`, '{}', { initEnv: 'prod-1' }],
    [`init({ env: 'prod-1' }); wx.cloud.init({ env: 'prod-2' })`, '{}', { initEnv: 'prod-1' }],
    [`init({ env: 'prod-1' })`, `{ env: 'prod-2' }`, { env: 'prod-2', initEnv: 'prod-1' }],
  ])('after %s with config %s names its environments', async (init, config, named) => {
    const opened = await run(
      `wx.cloud.${init}; wx.cloud.callFunction({ name: 'f', config: ${config}, success: report });`,
      {
        callFunction: (call) => Promise.resolve({ result: { ...call }, requestID: 'request-1' }),
      },
    );
    const result = { name: 'f', data: {}, ...named };
    expect(await reported(opened)).toEqual([{ result, requestID: 'request-1', errMsg: 'cloud.callFunction:ok' }]);
  });
  test("passes the cloud's refusal on in its own words", async () => {
    const errMsg = 'errCode: -404011 cloud function execution error | errMsg: cloud.callFunction:fail …';
    const refusal = Object.assign(new Error('refused'), { errCode: -404011, errMsg });
    const opened = await run(`wx.cloud.init(); ${CALL}`, { callFunction: () => Promise.reject(refusal) });
    expect(await reported(opened)).toEqual([{ errCode: -404011, errMsg }]);
  });
  test('an answer after a kill reaches nobody', async () => {
    const waiting: ((answer: { result: unknown; requestID: string }) => void)[] = [];
    const opened = await run(`wx.cloud.init(); ${CALL}`, {
      callFunction: () => new Promise((resolve) => waiting.push(resolve)),
    });
    opened.phone.kill();
    waiting[0]?.({ result: 1, requestID: 'r' });
    await new Promise((resolve) => setImmediate(resolve));
    expect(opened.reports()).toEqual([]);
  });
});

describe('dialogs and theme', () => {
  test.each([
    ['confirm', true],
    ['cancel', false],
  ])('a modal answers %s', async (button, confirm) => {
    const opened = await run(`wx.showModal({ title: 't', content: 'c' }).then((r) => report([r.confirm, r.cancel]));`);
    expect(opened.screen.querySelector('[role=dialog]')?.textContent).toBe('tc取消确定');
    opened.screen.querySelector<HTMLElement>(`.phone-modal-${button}`)?.click();
    expect(await reported(opened)).toEqual([[confirm, !confirm]]);
    expect(opened.screen.querySelector('[role=dialog]')).toBeNull();
  });
  test('a change of theme is told, and known', async () => {
    const opened = await run(`wx.onThemeChange(({ theme }) => report([theme, wx.getAppBaseInfo().theme]));`);
    opened.phone.setTheme('dark');
    expect(opened.reports()).toEqual([['dark', 'dark']]);
  });
});
