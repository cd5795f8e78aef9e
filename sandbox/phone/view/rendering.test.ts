import { openFixture } from '../testing/open-fixture';

test('a patch by path changes the text and keeps the elements', async () => {
  const { find, phone } = await openFixture({
    'pages/a.wxml':
      '<view wx:for="{{list}}" wx:key="id" id="{{item.id}}">{{item.name}}</view><view id="go" bindtap="go"/>',
    'pages/a.js': `Page({ data: { list: [{ id: 'x', name: 'one' }, { id: 'y', name: 'two' }] },
      go() { this.setData({ 'list[1].name': 'deux' }); } })`,
  });
  const second = find('#y');
  find('#go').click();
  expect(find('#y')).toBe(second);
  expect(second.textContent).toBe('deux');
  expect(find('#x').textContent).toBe('one');
  expect(phone.setDataCalls).toEqual([{ bytes: '{"list[1].name":"deux"}'.length }]);
});

test('elements keep their identity by wx:key when their order changes', async () => {
  const { find, phone } = await openFixture({
    'pages/a.wxml':
      '<view wx:for="{{list}}" wx:key="*this" class="item" id="{{item}}">{{item}}</view><view id="go" bindtap="go"/>',
    'pages/a.js': `Page({ data: { list: ['a', 'b', 'c'] }, go() { this.setData({ list: ['c', 'a', 'd'] }); } })`,
  });
  const [a, c] = [find('#a'), find('#c')];
  find('#go').click();
  expect([...(phone.page?.querySelectorAll('.item') ?? [])].map(({ textContent }) => textContent)).toEqual([
    'c',
    'a',
    'd',
  ]);
  expect(find('#a')).toBe(a);
  expect(find('#c')).toBe(c);
});

const FORM = {
  'pages/a.wxml':
    '<view wx:if="{{more}}">more</view><input id="i" value="{{v}}" bindinput="typed" maxlength="{{30}}"/><view id="go" bindtap="go"/>',
};

test('typing keeps focus and caret while the page draws around the field', async () => {
  const { input, type, find, window, phone } = await openFixture({
    ...FORM,
    'pages/a.js': `Page({ data: { v: '', more: false }, typed(e) { this.setData({ v: e.detail.value.toUpperCase(), more: true }); } })`,
  });
  const native = input('#i');
  type('#i', 'abxc', 3);
  expect(find('wx-view').textContent).toBe('more');
  expect(input('#i')).toBe(native);
  expect(native.value).toBe('ABXC');
  expect(native.selectionStart).toBe(3);
  expect(phone.page?.activeElement).toBe(native);
  expect(window.document.hasFocus()).toBe(true);
});

test('a text that the page sets again, although its data is the same, replaces what was typed', async () => {
  const { input, type } = await openFixture({
    ...FORM,
    'pages/a.js': `Page({ data: { v: '12' }, typed(e) { this.setData({ v: e.detail.value.replace(/[^0-9]/g, '') }); } })`,
  });
  type('#i', '12x');
  expect(input('#i').value).toBe('12');
});

test('drawing something else leaves what was typed', async () => {
  const { input, type, find } = await openFixture({
    ...FORM,
    'pages/a.js': `Page({ data: { v: '' }, typed() {}, go() { this.setData({ more: true }); } })`,
  });
  type('#i', 'typed');
  find('#go').click();
  expect(input('#i').value).toBe('typed');
});

test('a string returned by the input handler replaces the text', async () => {
  const { input, type } = await openFixture({ ...FORM, 'pages/a.js': `Page({ typed: (e) => e.detail.value + '!' })` });
  type('#i', 'hi');
  expect(input('#i').value).toBe('hi!');
});

test('input, focus, blur and confirm carry what WeChat says', async () => {
  const { type, input, reports, window } = await openFixture({
    'pages/a.wxml': '<input id="i" data-user-id="7" bindinput="on" bindfocus="on" bindblur="on" bindconfirm="on"/>',
    'pages/a.js': `const report = require('/report');
      Page({ on(e) { report([e.type, e.detail, e.target.id, e.currentTarget.dataset]); } })`,
  });
  type('#i', 'ab', 1);
  input('#i').dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  expect(reports()).toEqual([
    ['focus', { value: '', height: 0 }, 'i', { userId: '7' }],
    ['input', { value: 'ab', cursor: 1 }, 'i', { userId: '7' }],
    ['confirm', { value: 'ab' }, 'i', { userId: '7' }],
    ['blur', { value: 'ab', cursor: 1 }, 'i', { userId: '7' }],
  ]);
});

test('nothing is told to the page until an input method has composed its text', async () => {
  const { input, type, reports, window } = await openFixture({
    'pages/a.wxml': '<input id="i" bindinput="on"/>',
    'pages/a.js': `const report = require('/report'); Page({ on(e) { report(e.detail.value); } })`,
  });
  input('#i').dispatchEvent(new window.CompositionEvent('compositionstart'));
  type('#i', 'zhang');
  type('#i', '张');
  input('#i').dispatchEvent(new window.CompositionEvent('compositionend'));
  expect(reports()).toEqual(['张']);
});

test('aria attributes and roles reach the DOM, on the native field of an input', async () => {
  const { find, input } = await openFixture({
    'pages/a.wxml':
      '<view id="v" aria-role="alert" aria-label="x" aria-hidden="{{true}}"/><input id="i" aria-label="name"/><button id="b" aria-label="go">b</button>',
  });
  expect(find('#v').getAttribute('role')).toBe('alert');
  expect(find('#v').getAttribute('aria-label')).toBe('x');
  expect(find('#v').getAttribute('aria-hidden')).toBe('true');
  expect(input('#i').getAttribute('aria-label')).toBe('name');
  expect(find('#i').hasAttribute('aria-label')).toBe(false);
  expect(find('#b').getAttribute('role')).toBe('button');
});

test('an element that comes to stand for another one forgets what the first was to assistive technology', async () => {
  const { find } = await openFixture({
    'pages/a.wxml':
      '<view wx:if="{{!gone}}" aria-role="alert" aria-label="x" data-x="1"/><view id="v"/><view id="go" bindtap="go"/>',
    'pages/a.js': 'Page({ go() { this.setData({ gone: true }); } })',
  });
  find('#go').click();
  expect(find('#v').getAttributeNames()).toEqual(['id']);
});

test('an unknown element is reported, and the rest is drawn', async () => {
  const { errors, find } = await openFixture({ 'pages/a.wxml': '<map></map><view id="v">rest</view>' });
  expect(errors).toEqual([new Error('The phone does not offer <map> (in pages/a.wxml)')]);
  expect(find('#v').textContent).toBe('rest');
});

test('a template that does not exist is reported, where WeChat would draw nothing', async () => {
  const { errors } = await openFixture({ 'pages/a.wxml': '<template is="missing" data="{{x}}"/>' });
  expect(String(errors[0])).toMatch(/Template `missing` not found/);
});

test('wxss of one page reaches neither the phone nor other pages', async () => {
  const { find, screen, phone } = await openFixture({
    'pages/a.wxss': 'page{background:red} .phone-bar{display:none}',
    'pages/a.wxml': '<view id="v"/>',
  });
  expect(phone.page?.host).not.toBe(screen);
  expect([...screen.querySelectorAll('style')].map((style) => style.textContent).join()).not.toContain(
    'background:red',
  );
  expect(find('style:nth-of-type(2)').textContent).toContain('body{background:red}');
});

test('styles follow the phone when its theme changes', async () => {
  const { find, phone } = await openFixture({ 'pages/a.wxss': '@media (prefers-color-scheme: dark){page{color:red}}' });
  const css = (): string => find('style:nth-of-type(2)').textContent;
  expect(css()).toContain('@container (max-width:0px)');
  phone.setTheme('dark');
  expect(css()).toContain('@container (min-width:0px)');
});
