import { ASSUMED, parseAssumptions } from './costs';
import { parseLimits } from './limits';

test('limits of an operator join those of every plan; unknown names and anything but numbers are refused', () => {
  expect(parseLimits('{"databasePerSecond":100}')).toMatchObject({ databasePerSecond: 100, instances: 1000 });
  expect(() => parseLimits('{"qps":1}')).toThrow('databasePerSecond');
  expect(() => parseLimits('{"instances":"many"}')).toThrow('take numbers');
  expect(() => parseLimits('[]')).toThrow('take numbers');
});

test('what an operator found out takes the place of what is assumed', () => {
  expect(parseAssumptions('{"databaseMs":50}')).toEqual({ ...ASSUMED, databaseMs: 50 });
  expect(() => parseAssumptions('{"database":50}')).toThrow('databaseMs');
});
