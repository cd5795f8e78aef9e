import { until } from '../../testing/until';
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

const part = (wxml: string, definition: string): Record<string, string> => ({
  'pages/a.json': JSON.stringify({ usingComponents: { box: '/parts/box' } }),
  'parts/box.json': JSON.stringify({ component: true }),
  'parts/box.wxml': wxml,
  'parts/box.js': `const report = require('/report'); Component(${definition})`,
});

test('properties come in kebab case and in their type, and are what they are where nothing is given', async () => {
  const { reports } = await openFixture({
    ...part(
      '<view/>',
      `{ properties: { isOn: Boolean, isOff: Boolean, someText: String, aNumber: Number, noNumber: Number, thing: Object, list: Array },
         attached() { report(this.properties); } }`,
    ),
    'pages/a.wxml': '<box is-on some-text="{{1}}" a-number="2" thing="{{thing}}"/>',
    'pages/a.js': 'Page({ data: { thing: { x: 1 } } })',
  });
  expect(reports()).toEqual([
    { isOn: true, isOff: false, someText: '1', aNumber: 2, noNumber: 0, thing: { x: 1 }, list: [] },
  ]);
});

test('an event that a component triggers reaches the page that uses it, with its detail', async () => {
  const { find, reports } = await openFixture({
    ...part('<view id="in" bind:tap="on"/>', `{ methods: { on() { this.triggerEvent('done', { x: 1 }); } } }`),
    'pages/a.wxml': '<view bind:done="outer"><box id="b" bind:done="heard"/></view>',
    'pages/a.js': `const report = require('/report');
      Page({ heard(e) { report([e.type, e.detail, e.currentTarget.id]); }, outer() { report('outer'); } })`,
  });
  find('#in').click();
  expect(reports()).toEqual([['done', { x: 1 }, 'b']]);
});

test('a component hears that its page is shown and hidden, until it is gone', async () => {
  const { find, phone, reports } = await openFixture({
    ...part(
      '<view/>',
      `{ attached() { report('attached'); }, pageLifetimes: { show() { report('show'); }, hide() { report('hide'); } } }`,
    ),
    'pages/a.wxml': '<box wx:if="{{!gone}}"/><view id="go" bindtap="go"/>',
    'pages/a.js': 'Page({ go() { this.setData({ gone: true }); } })',
  });
  phone.hide();
  phone.show();
  find('#go').click();
  phone.hide();
  expect(reports()).toEqual(['attached', 'show', 'hide', 'show']);
});

test('a component that comes with its page is attached before the page loads, and ready after it is shown', async () => {
  const { reports } = await openFixture({
    ...part(
      '<view/>',
      `{ attached() { report('attached'); }, ready() { report('ready'); }, pageLifetimes: { show() { report('show'); } } }`,
    ),
    'pages/a.wxml': '<box/>',
    'pages/a.js': `const report = require('/report');
      Page({ onLoad() { report('onLoad'); }, onShow() { report('onShow'); }, onReady() { report('onReady'); } })`,
  });
  expect(reports()).toEqual(['attached', 'onLoad', 'show', 'onShow', 'ready', 'onReady']);
});

test('styles of an isolated component reach nothing else, and nothing else reaches it', async () => {
  const { find } = await openFixture({
    ...part('<view id="in" class="c d" hover-class="h"/>', '{}'),
    'parts/box.wxss': '.c{color:red}',
    'pages/a.wxml': '<box/><view id="out" class="c"/>',
  });
  expect(find('#in').className).toBe('parts-box--c parts-box--d');
  expect(find('#out').className).toBe('c');
  expect(find('style:nth-of-type(2)').textContent).toContain('.parts-box--c{color:red}');
});

test.each([
  ['apply-shared', 'c parts-box--c', '.parts-box--c{'],
  ['shared', 'c', '.c{'],
])('a component whose styles are %s has the class names %s', async (isolation, names, css) => {
  const { find } = await openFixture({
    ...part('<view id="in" class="c"/>', `{ options: { styleIsolation: '${isolation}' } }`),
    'parts/box.wxss': '.c{color:red}',
    'pages/a.wxml': '<box/>',
  });
  expect(find('#in').className).toBe(names);
  expect(find('style:nth-of-type(2)').textContent).toContain(css);
});

test('a component and its page each find their own elements', async () => {
  const { find, reports } = await openFixture({
    ...part(
      '<view id="x" class="c" data-of="box" bindtap="on"/>',
      `{ methods: { on() { this.createSelectorQuery().select('.c').boundingClientRect().selectViewport().scrollOffset()
           .exec(([box, { scrollTop }]) => report([box.dataset, box.top, scrollTop])); } } }`,
    ),
    'pages/a.wxml': '<box/><view id="y" class="c" data-of="page" bindtap="on"/>',
    'pages/a.js': `const report = require('/report');
      Page({ on() { wx.createSelectorQuery().selectAll('.c').boundingClientRect((all) => report(all.map((each) => each.dataset)))
        .select('.none').boundingClientRect().exec((found) => report(found[1])); report('asked'); } })`,
  });
  find('#x').click();
  find('#y').click();
  await until(() => reports().length === 4);
  expect(reports()).toEqual(['asked', [{ of: 'box' }, 0, 0], [{ of: 'page' }], null]);
});

test.each([
  ['behaviors', `{ behaviors: ['b'] }`, 'behaviors'],
  ['observers that look into fields', `{ observers: { 'a.**'() {} } }`, 'the observer of a.**'],
])('%s, which the phone cannot run in a component, are refused', async (_, definition, words) => {
  const { errors } = await openFixture({ ...FILES, 'parts/box.js': `Component(${definition})` });
  expect(errors[0]).toEqual(new Error(`The phone does not offer ${words} in Component (parts/box)`));
});
