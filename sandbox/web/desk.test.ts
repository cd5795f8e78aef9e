import { JSDOM } from 'jsdom';
import { CITY_SERVICES, SCENE_RETURN } from '../city-services/documented';
import { compileFixture } from '../weapp/testing/compile-fixture';
import { until } from '../testing/until';
import type { AgreedEnding } from '../shared/settings';
import { createDesk, type Desk } from './desk';
import type { ServerApi } from './server-api';
import type { PhoneSession } from './session';

const CODE = 'the-code';

interface Opened {
  readonly desk: Desk;
  readonly arrows: Parameters<ServerApi['recordTrace']>[0][];
  readonly authorized: { openid: string; ending: AgreedEnding }[];
  /** What the page shows: how it was entered, and how often this process was. */
  readonly shown: () => string;
  readonly tap: () => void;
}

async function openDesk(session?: PhoneSession, target: object = CITY_SERVICES, onLaunch = ''): Promise<Opened> {
  const weapp = await compileFixture({
    'app.js': `let shows = 0; App({ onLaunch() { ${onLaunch} },
      onShow(o) { shows += 1; this.said = JSON.stringify([shows, o.scene, o.referrerInfo.extraData ?? null]); } })`,
    'pages/a.wxml': '<view id="go" bindtap="go">{{said}}</view>',
    'pages/a.js': `Page({ onShow() { this.setData({ said: getApp().said }); },
      go() { wx.navigateToMiniProgram({ ...${JSON.stringify(target)}, fail() {} }); } })`,
  });
  const { window } = new JSDOM('<div></div>', { pretendToBeVisual: true });
  const screen = window.document.createElement('div');
  window.document.body.append(screen);
  const arrows: Opened['arrows'] = [];
  const authorized: Opened['authorized'] = [];
  let people = 0;
  const desk = createDesk({
    window: window as unknown as Window,
    screen,
    weapp,
    session,
    newOpenid: () => `person-${(people += 1)}`,
    server: {
      callFunction: () => Promise.reject(new Error('not called here')),
      authorize(who) {
        authorized.push(who);
        return Promise.resolve(CODE);
      },
      readSituation: () => Promise.reject(new Error('not called here')),
      startCold: () => Promise.reject(new Error('not called here')),
      readSettings: () => Promise.reject(new Error('not called here')),
      changeSettings: () => Promise.reject(new Error('not called here')),
      recordTrace(event) {
        arrows.push(event);
        return Promise.resolve();
      },
      clearTrace: () => Promise.resolve(),
    },
  });
  await desk.start();
  const page = (): Element | null =>
    screen.querySelector('.phone-page:last-child')?.shadowRoot?.querySelector('#go') ?? null;
  return {
    desk,
    arrows,
    authorized,
    shown: () => page()?.textContent ?? '',
    tap: () => page()?.dispatchEvent(new window.MouseEvent('click', { bubbles: true })),
  };
}

/** Taps, and allows what WeChat asks. */
async function leave({ desk, tap }: Opened): Promise<void> {
  tap();
  await until(() => desk.state.get().front.kind === 'question');
  const { front } = desk.state.get();
  if (front.kind === 'question') front.answer(true);
}

/** As far as City Services. */
async function visit(opened: Opened): Promise<void> {
  await leave(opened);
  await until(() => opened.desk.state.get().front.kind === 'city-services');
}

test('agreeing brings the person back with a code for them, in the same process', async () => {
  const opened = await openDesk();
  await visit(opened);
  await opened.desk.endVisit({ ending: 'verified', codeForm: 'string', cold: false });
  expect(opened.shown()).toBe(JSON.stringify([2, SCENE_RETURN, { code: CODE }]));
  expect(opened.authorized).toEqual([{ openid: 'person-1', ending: 'verified' }]);
  expect(opened.arrows.map(({ from, to, label }) => [from, to, label])).toEqual([
    ['phone', 'city-services', 'navigateToMiniProgram'],
    ['city-services', 'phone', '返回，带 code'],
  ]);
});

test('a code can come as an object', async () => {
  const opened = await openDesk();
  await visit(opened);
  await opened.desk.endVisit({ ending: 'id_mismatch', codeForm: 'object', cold: false });
  expect(opened.shown()).toBe(JSON.stringify([2, SCENE_RETURN, { code: { auth_code: CODE } }]));
});

test.each(['refuse', 'back'] as const)(
  '%s brings the person back without a code, and asks for none',
  async (ending) => {
    const opened = await openDesk();
    await visit(opened);
    await opened.desk.endVisit({ ending, codeForm: 'string', cold: false });
    expect(opened.shown()).toBe(JSON.stringify([2, SCENE_RETURN, {}]));
    expect(opened.authorized).toEqual([]);
  },
);

test.each([
  ['another mini-program', { appId: 'wx0123456789abcdef' }, '沙箱里没有这个小程序：wx0123456789abcdef'],
  ['another page of City Services', { path: 'pages/other' }, '城市服务没有这个页面：pages/other'],
])('%s is not opened, and the person is told', async (_what, other, words) => {
  const opened = await openDesk(undefined, { ...CITY_SERVICES, ...other });
  await leave(opened);
  await until(() => opened.desk.state.get().errors.length > 0);
  expect(opened.desk.state.get()).toMatchObject({ front: { kind: 'mini-program' }, errors: [words] });
});

test('killed on the way, the mini-program starts cold with what City Services gave', async () => {
  const opened = await openDesk();
  await visit(opened);
  await opened.desk.endVisit({ ending: 'verified', codeForm: 'string', cold: true });
  expect(opened.shown()).toBe(JSON.stringify([1, SCENE_RETURN, { code: CODE }]));
});

test('refusing the question leaves the mini-program in front and marks the arrow failed', async () => {
  const opened = await openDesk();
  opened.tap();
  await until(() => opened.desk.state.get().front.kind === 'question');
  const { front } = opened.desk.state.get();
  if (front.kind === 'question') front.answer(false);
  expect(opened.desk.state.get().front).toEqual({ kind: 'mini-program' });
  expect(opened.arrows).toEqual([
    expect.objectContaining({ label: 'navigateToMiniProgram:fail cancel', failed: true }),
  ]);
});

test('what the check tells its developer on the console is drawn, and nothing else that is printed', async () => {
  const print = jest.spyOn(console, 'error').mockImplementation();
  const onLaunch = `console.error('[realname-check] forgotten'); console.error('a name');`;
  const { arrows } = await openDesk(undefined, CITY_SERVICES, onLaunch);
  expect(arrows).toEqual([{ from: 'phone', to: 'phone', label: '[realname-check] forgotten', payload: undefined }]);
  expect(print).toHaveBeenCalledTimes(2);
  print.mockRestore();
});

test('the icon brings a running mini-program back, and starts a killed one anew', async () => {
  const { desk, shown } = await openDesk();
  desk.goHome();
  await desk.open();
  expect(shown()).toBe('[2,1001,null]');
  desk.kill();
  expect(desk.state.get().front).toEqual({ kind: 'home', running: false });
  await desk.open();
  expect(shown()).toBe('[1,1001,null]');
});

test('a desk that continues a session has its person and storage, until the person is changed', async () => {
  const first = await openDesk();
  first.desk.session().storage.plain.set('k', '"kept"');
  const { desk, shown } = await openDesk(first.desk.session());
  expect([desk.state.get().openid, desk.session().storage.plain.get('k')]).toEqual(['person-1', '"kept"']);
  expect(shown()).toBe('[1,1001,null]');
  await desk.becomeSomeoneElse();
  expect(desk.session()).toEqual({
    openid: desk.state.get().openid,
    storage: { plain: new Map(), encrypted: new Map() },
  });
});

test('another person has another openid and starts cold', async () => {
  const { desk, shown } = await openDesk();
  await desk.becomeSomeoneElse();
  expect(desk.state.get().openid).toBe('person-2');
  expect(shown()).toBe('[1,1001,null]');
});
