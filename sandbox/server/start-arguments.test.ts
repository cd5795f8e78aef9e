import { parseStartArguments } from './start-arguments';

test('builds, and listens on port 8787, unless told otherwise', () => {
  expect(parseStartArguments([])).toEqual({ ok: true, value: { port: 8787, withBuild: true } });
  expect(parseStartArguments(['--port', '9000', '--no-build'])).toEqual({
    ok: true,
    value: { port: 9000, withBuild: false },
  });
});

test.each([['--port=x'], ['--port=65536'], ['--port=-1'], ['--prot'], ['extra']])(
  'explains its use when given %s',
  (argument) => {
    expect(parseStartArguments([argument])).toMatchObject({
      ok: false,
      problem: expect.stringContaining('npm start') as string,
    });
  },
);
