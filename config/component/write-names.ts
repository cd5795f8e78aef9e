import type { ShortNames } from './short-names';

const list = (names: ShortNames, sign: string): string =>
  [...names].map(([name, short]) => `${sign}${short} = ${sign}${name}`).join('\n');

/** For developers who look at the drop-in in DevTools: which short name stands for what. */
export const writeNames = (classes: ShortNames, variables: ShortNames, properties: ShortNames): string =>
  `# Short names 短名对照

check.wxml、check.wxss、index.js 里为了小，名称都缩短了；开发者工具里看到的就是这些短名。
The build shortens the names in check.wxml, check.wxss and index.js; DevTools shows the short ones.

## 样式类 Classes

${list(classes, '.')}

## 样式变量 Variables

${list(variables, '--')}

## 数据和代码里的属性 Properties of data and code

${list(properties, '')}
`.replace(/^(\S+ = \S+)$/gm, '- `$1`');
