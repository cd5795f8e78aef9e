import { openFixture } from '../testing/open-fixture';

const FILES = {
  'pages/a.json': JSON.stringify({ usingComponents: { box: '/parts/box' } }),
  'pages/a.wxml': '<view bindtap="on"><box title="{{title}}"/></view><view id="go" bindtap="rename"/>',
  'pages/a.js': `const report = require('/report');
    Page({ data: { title: 'one' }, on() { report('page'); }, rename() { this.setData({ title: 'two' }); } })`,
  'parts/box.json': JSON.stringify({ component: true }),
  'parts/box.wxml': '<view id="in" bindtap="tap">{{title}} {{count}}</view>',
  'parts/box.js': `const report = require('/report');
    Component({ options: { virtualHost: true }, properties: { title: { type: String, value: '?' } }, data: { count: 0 },
      lifetimes: { attached() { report('attached ' + this.data.title); }, detached() { report('detached'); } },
      methods: { tap() { report('component'); this.setData({ count: this.data.count + 1 }); } } })`,
};

test('a component draws its properties and its own data, and its taps climb to the page', async () => {
  const { find, reports } = await openFixture(FILES);
  expect(find('#in').textContent).toBe('one 0');
  find('#in').click();
  expect(find('#in').textContent).toBe('one 1');
  find('#go').click();
  expect(find('#in').textContent).toBe('two 1');
  expect(reports()).toEqual(['attached one', 'component', 'page']);
});

test('what the phone cannot run in a component is refused', async () => {
  const { errors } = await openFixture({ ...FILES, 'parts/box.js': 'Component({ observers: { title() {} } })' });
  expect(errors[0]).toEqual(new Error('The phone does not offer observers in Component (parts/box)'));
});
