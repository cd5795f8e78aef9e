import { parseStartArguments } from './start-arguments';

test('builds, and listens on port 8787, unless told otherwise', () => {
  expect(parseStartArguments([])).toEqual({ ok: true, value: { port: 8787, withBuild: true } });
  expect(parseStartArguments(['--port', '9000', '--no-build'])).toEqual({
    ok: true,
    value: { port: 9000, withBuild: false },
  });
});

test('takes another mini-program', () => {
  const value = { port: 8787, withBuild: true, app: '../mini' };
  expect(parseStartArguments(['--app', '../mini'])).toEqual({ ok: true, value });
});

test('takes cloud environments', () => {
  const value = { port: 8787, withBuild: true, environments: ['prod-1', 'prod-2'] };
  expect(parseStartArguments(['--env', 'prod-1', '--env=prod-2'])).toEqual({ ok: true, value });
});

test.each([
  ['--port=x'],
  ['--port=65536'],
  ['--port=1e3'],
  ['--prot'],
  ['extra'],
  ['--app='],
  ['--app'],
  ['--env='],
  ['--env'],
])('says that %s is wrong, and explains its use', (argument) => {
  const parsed = parseStartArguments([argument]);
  const [problem, usage] = parsed.ok ? [] : parsed.problem.split('\n');
  expect(problem).toContain(argument.replace('=', ' ').trim());
  expect(usage).toContain('npm start');
});

test('explains its use when asked', () => {
  expect(parseStartArguments(['--help'])).toEqual({ ok: true, value: 'help' });
  expect(parseStartArguments(['-h'])).toEqual({ ok: true, value: 'help' });
});
