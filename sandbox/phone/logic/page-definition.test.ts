import { openFixture } from '../testing/open-fixture';

const FILES = {
  'app.json': JSON.stringify({ pages: ['pages/a', 'pages/b'] }),
  'pages/a.wxml': '<view id="go" bindtap="go"/>',
  'pages/a.js': `Page({ go() { wx.navigateTo({ url: '/pages/b?id=7&other=x' }); } })`,
  'pages/b.wxml': '<view id="in" bindtap="back">{{id}} {{word}}</view>',
  'pages/b.js': `const report = require('/report');
    const told = (name) => function () { report(name); };
    Component({ properties: { id: Number }, data: { word: 'none' },
      lifetimes: { created: told('created'), ready: told('ready'), detached: told('detached'),
        attached() { report(['attached', this.properties.id, this.route]); this.setData({ word: 'set' }); this.triggerEvent('x'); } },
      pageLifetimes: { show: told('show') },
      methods: { onLoad(query) { report(['onLoad', query]); }, onShow: told('onShow'), onReady: told('onReady'), onUnload: told('onUnload'),
        back() { wx.navigateBack(); } } })`,
};

test('a page that is registered by Component has its lifetimes around those of a page, and its query as properties', async () => {
  const { find, reports, errors } = await openFixture(FILES);
  find('#go').click();
  expect(find('#in').textContent).toBe('7 set');
  find('#in').click();
  expect(errors).toEqual([]);
  expect(reports()).toEqual([
    'created',
    ['attached', 7, 'pages/b'],
    ['onLoad', { id: '7', other: 'x' }],
    'show',
    'onShow',
    'ready',
    'onReady',
    'onUnload',
    'detached',
  ]);
});
