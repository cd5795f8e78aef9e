import { slimTemplates } from './slim-templates';

const VIEW =
  '<view hover-class="{{i.p1}}" bindtap="eh" catchtouchmove="eh" bindlongpress="eh" aria-label="x" class="c">';

test.each([
  ['no attribute that the sources never name', '', '<view class="c">'],
  ['a handler under its name in React', 'onClick', '<view bindtap="eh" class="c">'],
  ['a handler under its name in Taro', 'onTap onLongPress', '<view bindtap="eh" bindlongpress="eh" class="c">'],
  ['touches that are caught', 'catchMove', '<view catchtouchmove="eh" class="c">'],
  ['attributes in either spelling', 'hoverClass aria-label', '<view hover-class="{{i.p1}}" aria-label="x" class="c">'],
])('keeps %s', (_, source, expected) => {
  expect(slimTemplates(VIEW, source)).toBe(expected);
});

test("keeps what Taro's own elements need, and nothing between elements", () => {
  const wxml = `<wxs module="xs" src="./utils.wxs" />
<template name="t">
  <template is="{{xs.a(0, item.nn, '')}}" data="{{i:item}}" wx:for="{{root.cn}}" wx:key="sid" />
</template>
`;
  expect(slimTemplates(wxml, '')).toBe(
    `<wxs module="xs" src="./utils.wxs"/><template name="t"><template is="{{xs.a(0, item.nn, '')}}" data="{{i:item}}" wx:for="{{root.cn}}" wx:key="sid"/></template>`,
  );
});
