import type { LogEntry } from './logger';
import type { RequestId } from './request-id';
import { createRequestLog } from './request-log';
import { CLIENTS_CAN_WRITE } from './store/read-record';
import type { Tidied } from './store/tidy-in-steps';
import type { VerificationStore } from './store/verification-store';
import { createTidying } from './tidying';

const MINUTE_MS = 60_000;
const after = (ms: number) => ({ left: () => ms });
const deadlines = { answer: after(1000), upstream: after(1000), limitMs: 1300 };

function setUp(tidy: VerificationStore['tidy'] = () => Promise.resolve({ byClients: false })) {
  const clock = { now: 1_000_000 };
  const store = { tidy: jest.fn(tidy) };
  const tidying = createTidying(store, () => clock.now);
  /** @returns the line of the log */
  const line = async (spare = deadlines): Promise<LogEntry | undefined> => {
    const lines: LogEntry[] = [];
    const log = createRequestLog(
      'r' as RequestId,
      (line) => lines.push(line),
      () => 0,
    );
    await tidying(spare, log).finally(() => {
      log.write();
    });
    return lines[0];
  };
  const run = async (): Promise<string | undefined> => (await line())?.warning;
  return { clock, store, line, run };
}

test('a second call within a minute is left out with a warning', async () => {
  const { clock, store, run } = setUp();
  await expect(run()).resolves.toBeUndefined();
  clock.now += MINUTE_MS - 1;
  await expect(run()).resolves.toMatch(/less than a minute ago/);
  expect(store.tidy).toHaveBeenCalledTimes(1);
  clock.now += 1;
  await expect(run()).resolves.toBeUndefined();
  expect(store.tidy).toHaveBeenCalledTimes(2);
});

test('two calls at the same moment tidy once', async () => {
  const { store, run } = setUp();
  await Promise.all([run(), run()]);
  expect(store.tidy).toHaveBeenCalledTimes(1);
});

test('after a failure the next call within a minute is left out as well', async () => {
  const { store, run } = setUp(() => Promise.reject(new Error('down')));
  await expect(run()).rejects.toMatchObject({ code: 'STORAGE_FAILED' });
  await run();
  expect(store.tidy).toHaveBeenCalledTimes(1);
});

test('a clock that was set back does not stop the tidying', async () => {
  const { clock, store, run } = setUp();
  await run();
  clock.now -= MINUTE_MS;
  await run();
  expect(store.tidy).toHaveBeenCalledTimes(2);
});

test('documents of clients that were removed are warned about', async () => {
  const { run } = setUp(() => Promise.resolve({ byClients: true }));
  await expect(run()).resolves.toBe(CLIENTS_CAN_WRITE.en);
});

test.each<[Tidied, number | undefined]>([
  [{ byClients: false }, undefined],
  [{ byClients: false, left: 1500 }, 1500],
])('of %j the log says how many documents are left: %p', async (tidied, left) => {
  expect((await setUp(() => Promise.resolve(tidied)).line())?.left).toBe(left);
});

test.each([
  [651, true],
  [650, false],
])('with %d of 1300 ms left there may be another step: %p, as half is for the self-check', async (left, may) => {
  const { line } = setUp((mayGoOn) => Promise.resolve({ byClients: mayGoOn() }));
  expect((await line({ ...deadlines, answer: after(left) }))?.warning !== undefined).toBe(may);
});
