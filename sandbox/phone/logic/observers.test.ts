import { openFixture } from '../testing/open-fixture';

const page = (definition: string): Record<string, string> => ({
  'pages/a.json': JSON.stringify({ usingComponents: { box: '/parts/box' } }),
  'pages/a.wxml': '<box a="{{a}}" b="{{b}}"/><view id="go" bindtap="go"/>',
  'pages/a.js': `Page({ data: { a: 1, b: 2 }, go() { this.setData({ a: 3 }); } })`,
  'parts/box.json': JSON.stringify({ component: true }),
  'parts/box.wxml': '<view id="in" bindtap="tap">{{sum}}</view>',
  'parts/box.js': `const report = require('/report'); Component(${definition})`,
});

test('observers hear of given properties between created and attached, and of each change', async () => {
  const { find, reports } = await openFixture(
    page(`{ properties: { a: Number, b: Number },
      observers: { 'a, b'(a, b) { report([a, b]); this.setData({ sum: a + b }); }, 'c'() { report('c'); } },
      created() { report('created'); }, attached() { report('attached'); } }`),
  );
  expect(find('#in').textContent).toBe('3');
  find('#go').click();
  expect(find('#in').textContent).toBe('5');
  expect(reports()).toEqual(['created', [1, 2], 'attached', [3, 2]]);
});

test('the observer of a property hears what it was before', async () => {
  const { find, reports } = await openFixture(
    page(`{ properties: { a: { type: Number, observer(now, before) { report([now, before]); } } } }`),
  );
  find('#go').click();
  expect(reports()).toEqual([
    [1, 0],
    [3, 1],
  ]);
});

test('observers hear of what the component sets itself, by the path’s first field', async () => {
  const { find, reports } = await openFixture(
    page(`{ data: { list: [{ x: 1 }] }, observers: { list(list) { report(list); } },
      methods: { tap() { this.setData({ 'list[0].x': 2 }); } } }`),
  );
  find('#in').click();
  expect(reports()).toEqual([[{ x: 2 }]]);
});
