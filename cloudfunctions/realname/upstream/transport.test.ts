import { ridOf } from './transport';

test.each([
  ['invalid code rid: 5f1e2d3c-0a1b2c3d-4e5f6a7b', '5f1e2d3c-0a1b2c3d-4e5f6a7b'],
  ['invalid code, rid:5f1e2d3c-0a1b2c3d-4e5f6a7b.', '5f1e2d3c-0a1b2c3d-4e5f6a7b'],
])('the rid in %j is %s', (errmsg, rid) => {
  expect(ridOf(errmsg)).toBe(rid);
});

test.each([
  undefined,
  7,
  '',
  'rid: 张三',
  'rid: 11010519491231002X',
  'rid: 5f1e2d3c-0a1b2c3d',
  'hybrid: 5f1e2d3c-0a1b2c3d-4e5f6a7b',
])('the errmsg %j has no rid', (errmsg) => {
  expect(ridOf(errmsg)).toBeUndefined();
});
