import { parseName, type RealName } from '../../../contract';
import { canonicalName } from './canonical-name';

const read = (input: string): RealName => {
  const name = parseName(input);
  if (!name.ok) throw new Error(name.problem);
  return name.value;
};

test.each([
  ['Jose\u0301', 'José'],
  ['Nguye\u0302\u0303n', 'Nguyễn'],
  ['Nguye\u0323\u0302n', 'Nguyện'],
  ['張\uF9B4', '張領'],
  ['張\u{2F80F}', '張\u5154'],
  ['张三', '张三'],
])('the name %j is sent to WeChat as %j', (input, name) => {
  expect(canonicalName(read(input))).toBe(name);
  expect(canonicalName(canonicalName(read(input)))).toBe(name);
});
