import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isSample } from './sample-institution';

const shipped = readFileSync(path.resolve(__dirname, '../miniprogram/institution.ts'), 'utf8');

test('the file that comes with the project is known as the sample', () => {
  expect(isSample(shipped)).toBe(true);
});

test('one sample value left is still the sample, none is not', () => {
  const named = shipped.replace('示例市人民医院', '测试县中医院');
  expect(isSample(named)).toBe(true);
  expect(isSample(named.replace('000-00000000', '010-12345678'))).toBe(false);
});
