import { createPhoneStorage } from './create-phone';
import { openFixture } from './testing/open-fixture';
import { until } from '../testing/until';

const RETURN = { scene: 1037, referrerInfo: { appId: 'wx0123456789abcdef', extraData: { code: 'one-time' } } };
const LIFE = {
  'app.json': JSON.stringify({ pages: ['pages/a', 'pages/b'], window: { navigationBarTitleText: 'Fixture' } }),
  'app.js': `const report = require('/report');
    App({ onLaunch(o) { report(['launch', o.scene, o.path, o.referrerInfo]); }, onShow(o) { report(['show', o.scene, o.referrerInfo.extraData ?? null]); }, onHide() { report('hide'); } })`,
  'pages/a.js': `const report = require('/report');
    Page({ onLoad(q) { report(['load', q]); }, onShow(o) { report('page show'); }, onReady() { report('ready'); }, onHide() { report('page hide'); },
      onUnload() { report('unload'); }, next() { wx.navigateTo({ url: './b?x=1&y=%20z' }); } })`,
  'pages/a.wxml': '<view id="next" bindtap="next"/>',
  'pages/b.json': JSON.stringify({ navigationBarTitleText: 'Second' }),
  'pages/b.wxml': '<view id="b"/>',
  'pages/b.js': `const report = require('/report');
    Page({ onLoad(q) { report(['b load', q, getCurrentPages().map((page) => page.route)]); }, onUnload() { report('b unload'); } })`,
};

test('a cold start runs the app, then the home page', async () => {
  const { reports } = await openFixture(LIFE);
  expect(reports()).toEqual([
    ['launch', 1001, 'pages/a', {}],
    ['show', 1001, null],
    ['load', {}],
    'page show',
    'ready',
  ]);
});

test('the way back hands its options to the app, and again whenever it comes to the front', async () => {
  const { phone, reports } = await openFixture(LIFE);
  phone.hide();
  phone.show(RETURN);
  phone.hide();
  phone.show();
  const way = ['show', 1037, { code: 'one-time' }];
  expect(reports().slice(5)).toEqual(['page hide', 'hide', way, 'page show', 'page hide', 'hide', way, 'page show']);
});

test('getEnterOptionsSync follows the last way in, getLaunchOptionsSync the first', async () => {
  const { phone, find, reports } = await openFixture({
    'pages/a.wxml': '<view id="v" bindtap="on"/>',
    'pages/a.js': `Page({ on() { require('/report')([wx.getEnterOptionsSync().scene, wx.getLaunchOptionsSync().scene]); } })`,
  });
  phone.show(RETURN);
  find('#v').click();
  expect(reports()).toEqual([[1037, 1001]]);
});

test('after a kill nothing of the old process runs, and the next launch is a cold start with its storage', async () => {
  const { phone, find, reports, window } = await openFixture({
    'app.js': `const report = require('/report'); let count = 0; App({ onLaunch() { count += 1; report(['launch', count]); } })`,
    'pages/a.wxml': '<view id="v" bindtap="on"/>',
    'pages/a.js': `const report = require('/report');
      Page({ on() { setTimeout(() => report('late'), 0); wx.setStorage({ key: 'k', data: 1, success: () => report('stored') }); } })`,
  });
  find('#v').click();
  phone.kill();
  expect(phone.page).toBeUndefined();
  await new Promise((resolve) => window.setTimeout(resolve, 5));
  expect(reports()).toEqual([['launch', 1]]);
  expect(phone.storage.plain.get('k')).toBe('1');
  await phone.launch(RETURN);
  expect(reports()).toEqual([
    ['launch', 1],
    ['launch', 1],
  ]);
});

test('a phone that runs nothing cannot come to the front', async () => {
  const { phone } = await openFixture({});
  phone.kill();
  expect(() => {
    phone.show();
  }).toThrow(/launch\(\) it/);
});

test('pages stack up, with their title, the arrow back, and the query as it was written', async () => {
  const { find, screen, reports, phone } = await openFixture(LIFE);
  const bar = (): unknown[] => [
    screen.querySelector('.phone-title')?.textContent,
    screen.querySelector<HTMLElement>('.phone-back')?.hidden,
  ];
  expect(bar()).toEqual(['Fixture', true]);
  find('#next').click();
  expect(bar()).toEqual(['Second', false]);
  expect(reports().slice(5)).toEqual(['page hide', ['b load', { x: '1', y: '%20z' }, ['pages/a', 'pages/b']]]);
  screen.querySelector<HTMLElement>('.phone-back')?.click();
  expect(bar()).toEqual(['Fixture', true]);
  expect(reports().slice(7)).toEqual(['b unload', 'page show']);
  expect(phone.page?.querySelector('#next')).not.toBeNull();
});

test('a page that does not exist is told as WeChat does', async () => {
  const { find, reports } = await openFixture({
    'pages/a.wxml': '<view id="v" bindtap="on"/>',
    'pages/a.js': `Page({ on() { wx.navigateTo({ url: '/pages/no', fail: (e) => require('/report')(e) }); } })`,
  });
  find('#v').click();
  await until(() => reports().length > 0);
  expect(reports()).toEqual([{ errMsg: 'navigateTo:fail page "pages/no" is not found' }]);
});

test('scripts see no browser, and no Intl', async () => {
  const { reports } = await openFixture({
    'app.js': `require('/report')([typeof window, typeof document, typeof localStorage, typeof fetch, typeof process, typeof globalThis.document, typeof Intl]); App({})`,
  });
  expect(reports()).toEqual([Array(7).fill('undefined')]);
});

test('two phones share nothing but the storage that both are given', async () => {
  const storage = createPhoneStorage();
  const files = {
    'app.js': `wx.mark = (wx.mark ?? 0) + 1; globalThis.mark = (globalThis.mark ?? 0) + 1; require('/report')([wx.mark, globalThis.mark]); App({})`,
  };
  await openFixture(files, { storage });
  const second = await openFixture(files, { storage });
  expect(second.reports()).toEqual([
    [1, 1],
    [1, 1],
  ]);
});
