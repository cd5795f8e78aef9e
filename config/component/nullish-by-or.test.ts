import { transformSync } from '@babel/core';
import { nullishByOr } from './nullish-by-or';

test('only what is empty by itself is put in for nothing by the shorter operator', () => {
  const code = "[a ?? '', b ?? 0, c ?? 1, d ?? e];";
  const made = transformSync(code, { babelrc: false, configFile: false, plugins: [nullishByOr] });
  expect(made?.code).toBe("[a || '', b || 0, c ?? 1, d ?? e];");
});
