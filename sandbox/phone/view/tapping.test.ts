import { openFixture } from '../testing/open-fixture';

const REPORT = `const report = require('/report');`;

test('a tap climbs to the page, and each element knows the target and itself', async () => {
  const { find, reports } = await openFixture({
    'pages/a.wxml':
      '<view id="outer" bindtap="on"><view><view id="inner" bind:tap="on" data-n="{{1}}">x</view></view></view>',
    'pages/a.js': `${REPORT} Page({ on(e) { report([e.type, e.target.id, e.currentTarget.id, e.target.dataset, e.mark]); } })`,
  });
  find('#inner').click();
  expect(reports()).toEqual([
    ['tap', 'inner', 'inner', { n: 1 }, {}],
    ['tap', 'inner', 'outer', { n: 1 }, {}],
  ]);
});

test('catch stops a tap', async () => {
  const { find, reports } = await openFixture({
    'pages/a.wxml': '<view bindtap="outer"><view id="inner" catchtap="inner">x</view></view>',
    'pages/a.js': `${REPORT} Page({ inner() { report('inner'); }, outer() { report('outer'); } })`,
  });
  find('#inner').click();
  expect(reports()).toEqual(['inner']);
});

test('input events do not climb', async () => {
  const { type, reports } = await openFixture({
    'pages/a.wxml': '<view bindinput="on"><input id="i"/></view>',
    'pages/a.js': `${REPORT} Page({ on() { report('heard'); } })`,
  });
  type('#i', 'x');
  expect(reports()).toEqual([]);
});

test('a disabled button swallows the tap', async () => {
  const { find, reports } = await openFixture({
    'pages/a.wxml': '<view bindtap="on"><button id="b" disabled bindtap="on">b</button></view>',
    'pages/a.js': `${REPORT} Page({ on() { report('tap'); } })`,
  });
  find('#b').click();
  expect(reports()).toEqual([]);
});

test('a label taps what it holds, and a tap on that itself counts once', async () => {
  const { find, reports, window } = await openFixture({
    'pages/a.wxml':
      '<checkbox-group bindchange="on"><label id="l"><checkbox id="c" value="yes"/><text id="t">agree</text></label><checkbox value="no" checked/></checkbox-group>',
    'pages/a.js': `${REPORT} Page({ on(e) { report(e.detail.value); } })`,
  });
  find('#t').click();
  expect(find('#c').getAttribute('aria-checked')).toBe('true');
  // A finger's click: unlike element.click(), it does not keep a second click on the same element from happening.
  find('#c').dispatchEvent(new window.MouseEvent('click', { bubbles: true }));
  expect(reports()).toEqual([['yes', 'no'], ['no']]);
});

test('a label with `for` brings the cursor to its field', async () => {
  const { find, input, phone } = await openFixture({
    'pages/a.wxml': '<label id="l" for="i">name</label><input id="i"/>',
  });
  find('#l').click();
  expect(phone.page?.activeElement).toBe(input('#i'));
});

test('a submit button hands its form the named fields, and a reset button empties them', async () => {
  const { find, type, input, reports } = await openFixture({
    'pages/a.wxml': `<form bindsubmit="on" bindreset="on"><input id="i" name="who"/><input/>
      <checkbox-group name="agreed"><checkbox value="yes" checked/></checkbox-group>
      <button id="s" form-type="submit">s</button><button id="r" form-type="reset">r</button></form>`,
    'pages/a.js': `${REPORT} Page({ on(e) { report([e.type, e.detail.value ?? null]); } })`,
  });
  type('#i', 'text');
  find('#s').click();
  find('#r').click();
  expect(input('#i').value).toBe('');
  expect(reports()).toEqual([
    ['submit', { who: 'text', agreed: ['yes'] }],
    ['reset', null],
  ]);
});

test('a handler that the page has not is reported', async () => {
  const { find, errors } = await openFixture({ 'pages/a.wxml': '<view id="v" bindtap="nobody"/>' });
  find('#v').click();
  expect(errors).toEqual([new Error('Page "pages/a" has no method "nobody" to handle an event')]);
});

test('what a handler throws is reported and told to App.onError', async () => {
  const { find, errors, reports } = await openFixture({
    'app.js': `${REPORT} App({ onError(message) { report(message.split('\\n')[0]); } })`,
    'pages/a.wxml': '<view id="v" bindtap="on"/>',
    'pages/a.js': `Page({ on() { throw new Error('broken'); } })`,
  });
  find('#v').click();
  expect(errors).toEqual([new Error('broken')]);
  expect(reports()).toEqual(['broken']);
});

test('a call of App.onError by a framework is heard', async () => {
  const { errors } = await openFixture({
    'app.js': `const app = { onError() {}, onLaunch() { app.onError('late'); } }; App(app); app.onError('early');`,
  });
  expect(errors).toEqual([new Error('early'), new Error('late')]);
});

test('an open-type is reported, since the phone offers none', async () => {
  const { errors } = await openFixture({ 'pages/a.wxml': '<button open-type="getPhoneNumber">x</button>' });
  expect(errors).toEqual([new Error('The phone does not offer <button open-type="getPhoneNumber">')]);
});
