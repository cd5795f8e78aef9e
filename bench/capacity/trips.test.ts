import { tripsOfCalls } from './trips';

test('an operation that the simulation does not know stops it', () => {
  const counted = { 'status, https': ['somewhere.else'] };
  expect(() => tripsOfCalls(counted)).toThrow('does not know: somewhere.else');
});

test('a way that was not counted stops it', () => {
  expect(() => tripsOfCalls({ 'status, https': [] })).toThrow('not counted: check of somebody known');
});
