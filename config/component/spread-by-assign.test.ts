import { transformSync } from '@babel/core';
import { spreadByAssign } from './spread-by-assign';

const made = (code: string): string =>
  transformSync(code, { babelrc: false, configFile: false, compact: true, plugins: [spreadByAssign] })?.code ?? '';

test('an object with spread parts becomes one call', () => {
  expect(made('x({ a, ...b, c, d, ...e })')).toBe('var _assign=Object.assign;x(_assign({a},b,{c,d},e));');
});

test('what is spread first is not changed', () => {
  expect(made('x({ ...b, c })')).toBe('var _assign=Object.assign;x(_assign({},b,{c}));');
});

test('objects within objects are made so, too', () => {
  expect(made('x({ ...b, c: { ...d } })')).toBe('var _assign=Object.assign;x(_assign({},b,{c:_assign({},d)}));');
});

test('an object without spread parts stays as it is', () => {
  expect(made('x({a});')).toBe('var _assign=Object.assign;x({a});');
});
