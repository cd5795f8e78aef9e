import { operatorHint } from '../operator-hint';
import type { LogEntry } from './logger';
import type { RequestId } from './request-id';
import { createRequestLog } from './request-log';

function setUp() {
  const lines: LogEntry[] = [];
  const clock = { now: 1000 };
  const log = createRequestLog(
    'request-1' as RequestId,
    (entry) => lines.push(entry),
    () => clock.now,
  );
  const taking = (ms: number): Promise<string> =>
    Promise.resolve().then(() => {
      clock.now += ms;
      return 'done';
    });
  return { log, lines, taking };
}

test('without any facts the line has id, quote, action unknown and the time', () => {
  const { log, lines } = setUp();
  expect(lines).toEqual([]);
  log.write();
  expect(log.requestId).toBe('request-1');
  expect(lines).toEqual([{ requestId: 'request-1', quote: 'A7636MKM', action: 'unknown', ms: { total: 0 } }]);
});

test('a later fact replaces an earlier one', () => {
  const { log, lines } = setUp();
  log.note({ action: 'check', transport: 'https' });
  log.note({ error: 'INTERNAL' });
  log.note({ transport: 'openapi' });
  log.write();
  expect(lines).toEqual([
    {
      requestId: 'request-1',
      quote: 'A7636MKM',
      action: 'check',
      transport: 'openapi',
      error: 'INTERNAL',
      ms: { total: 0 },
    },
  ]);
});

test('the line has the time of each step and of the whole request', async () => {
  const { log, lines, taking } = setUp();
  await expect(log.time('reserve', taking(20))).resolves.toBe('done');
  await taking(5);
  await log.time('upstream', taking(300));
  log.write();
  expect(lines[0]?.ms).toEqual({ reserve: 20, upstream: 300, total: 325 });
});

test('the times of a step that runs twice are added up', async () => {
  const { log, lines, taking } = setUp();
  await log.time('store', taking(20));
  await log.time('store', taking(7));
  log.write();
  expect(lines[0]?.ms).toEqual({ store: 27, total: 27 });
});

test('a step that fails is timed, and its error is passed on', async () => {
  const { log, lines, taking } = setUp();
  const failing = taking(20).then(() => Promise.reject(new Error('down')));
  await expect(log.time('store', failing)).rejects.toThrow('down');
  log.write();
  expect(lines[0]?.ms).toEqual({ store: 20, total: 20 });
});

test('hint and warning are written in both languages', () => {
  const { log, lines } = setUp();
  const hint = operatorHint({ zh: '请看这里。', en: 'Look here.' });
  const warning = operatorHint({ zh: '请看那里。', en: 'Look there.' });
  log.note({ hint, warning });
  log.write();
  expect(lines[0]).toMatchObject({
    hint: 'Look here.',
    hintZh: '请看这里。',
    warning: 'Look there.',
    warningZh: '请看那里。',
  });
});
