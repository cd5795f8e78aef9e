import { buildTemplate } from './build-template';
import { classesIn, shortNames, variablesIn } from './short-names';

const NAMES = {
  classes: classesIn('.notice{}.field__input{}'),
  variables: variablesIn('--scale:1'),
  properties: shortNames(['notice', 'tone', 'isLong', 'label']),
};
const built = (wxml: string): string => buildTemplate(wxml, NAMES);

test('white space between elements goes, and that within texts stays', () => {
  expect(built('\n<view>\n  <text>a b</text>\n</view>\n')).toBe('<view><text>a b</text></view>');
});

test('classes are shortened, also in texts of expressions, and parts that stand for how they look stay', () => {
  expect(built(`<view class="notice notice_{{notice.tone}}" hover-class="notice_pressed"/>`)).toBe(
    '<view class="a a_{{a.b}}" hover-class="a_pressed"/>',
  );
  expect(built(`<input class="{{notice.isLong ? 'field__input_long' : ''}}" placeholder-class="field__input"/>`)).toBe(
    `<input class="{{a.c?'b_long':''}}" placeholder-class="b"/>`,
  );
});

test('properties are shortened in expressions and keys, and nowhere else', () => {
  expect(
    built(`<view wx:for="{{notice}}" wx:key="label" data-label="label" id="notice">{{'label'}}{{item.label}}</view>`),
  ).toBe(`<view wx:for="{{a}}" wx:key="d" data-label="label" id="notice">{{'label'}}{{item.d}}</view>`);
});

test('variables are shortened in styles', () => {
  expect(built('<view style="--scale:{{scale}}"/>')).toBe('<view style="--a:{{scale}}"/>');
});
