import { requireEnvironment } from './require-environment';

const REFUSED = 'cloud.callFunction:fail Error: errCode: -501000  | errMsg: Environment not found';

test.each([
  ['no environment', {}, undefined],
  ['no environment', {}, ['prod-1']],
  ['that of init', { initEnv: 'prod-1' }, undefined],
  ['that of init again', { env: 'prod-1', initEnv: 'prod-1' }, undefined],
  ['one where init had none', { env: 'prod-1' }, undefined],
  ['a known one', { initEnv: 'prod-1' }, ['prod-1']],
  ['a known one besides that of init', { env: 'prod-2', initEnv: 'prod-1' }, ['prod-1', 'prod-2']],
])('a call that names %s goes on (%j, of %j)', (_what, named, environments) => {
  expect(() => {
    requireEnvironment(named, environments);
  }).not.toThrow();
});

test.each([
  ['another one than init', { env: 'prod-2', initEnv: 'prod-1' }, undefined],
  ['an unknown one', { env: 'prod-2', initEnv: 'prod-1' }, ['prod-1']],
  ['an unknown one at init', { initEnv: 'prod-2' }, ['prod-1']],
])('a call that names %s is refused (%j, of %j)', (_what, named, environments) => {
  expect(() => {
    requireEnvironment(named, environments);
  }).toThrow(REFUSED);
});
