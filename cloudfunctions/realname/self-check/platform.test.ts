import { checkPlatform } from './platform';

const GOOD = {
  context: { time_limit_in_ms: 10_000, memory_limit_in_mb: 256 },
  nodeVersion: '16.13.0',
  env: { TCB_ENV: 'prod-1', TENCENTCLOUD_REGION: 'ap-shanghai' },
};

test('ten seconds, 256 MB, Node 16 and a named environment are good', () => {
  expect(checkPlatform(GOOD).map(({ id, ok }) => [id, ok])).toEqual([
    ['time_limit', true],
    ['memory', true],
    ['node', true],
    ['environment', true],
  ]);
  expect(checkPlatform(GOOD).map(({ en }) => en)).toContain(
    'Environment and region; it must be TARO_APP_CLOUD_ENV of .env.local: prod-1, ap-shanghai.',
  );
});

test.each([
  ['time_limit', false, { context: { ...GOOD.context, time_limit_in_ms: 3000 } }, '3000'],
  ['time_limit', null, { context: {} }, ''],
  ['memory', false, { context: { ...GOOD.context, memory_limit_in_mb: 128 } }, '128'],
  ['memory', null, { context: null }, ''],
  ['node', false, { nodeVersion: '12.16.1' }, '12.16.1'],
  ['node', true, { nodeVersion: '20.19.0' }, '20.19.0'],
  ['environment', null, { env: {} }, ''],
  ['environment', true, { env: { SCF_NAMESPACE: 'prod-2' } }, 'prod-2'],
  ['environment', null, { env: { TCB_ENV: '张三 <x>' } }, ''],
])('%s is %p for %j', (id, ok, change, found) => {
  const check = checkPlatform({ ...GOOD, ...change }).find((each) => each.id === id);
  expect(check).toMatchObject({ ok });
  expect(check?.en).toContain(found);
  expect(check?.zh).toContain(found);
});
