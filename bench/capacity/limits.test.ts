import { parseLimits } from './limits';

test('limits of an operator join those of every plan; unknown names and anything but numbers are refused', () => {
  expect(parseLimits('{"databasePerSecond":100}')).toMatchObject({ databasePerSecond: 100, instances: 1000 });
  expect(() => parseLimits('{"qps":1}')).toThrow('databasePerSecond');
  expect(() => parseLimits('{"instances":"many"}')).toThrow('takes numbers');
  expect(() => parseLimits('[]')).toThrow('takes numbers');
});
