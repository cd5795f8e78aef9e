import { probe, startProbeSandbox } from '../../testing/probe';
import type { Sandbox } from '../../sandbox';

let sandbox: Sandbox;
afterEach(() => sandbox.close());

/** Moves the clock on as soon as the function has asked for the collection `begun`. */
async function start(leastMs: number): Promise<void> {
  sandbox = await startProbeSandbox({
    standingClock: true,
    faultFor: (_step, { operation, requestId }) => {
      if (operation === 'database.addCollection') sandbox.moveClock(requestId, leastMs);
      return undefined;
    },
  });
}

test('a standing clock moves to the next timer that is far enough away, and calls all that are due, in order', async () => {
  await start(1000);
  const seen = await probe(sandbox, async ({ db }) => {
    const called: unknown[] = [];
    const note = (name: string): void => void called.push([name, performance.now()]);
    clearTimeout(setTimeout(note, 1200, 'cleared'));
    setTimeout(note, 9000, 'later');
    setTimeout(note, 500, 'nearer');
    setTimeout(note, 300, 'nearest');
    const inTime = new Promise((resolve) => setTimeout(resolve, 1500));
    await db.createCollection('begun');
    await inTime;
    return called;
  });
  expect(seen).toEqual({
    ok: true,
    value: [
      ['nearest', 1500],
      ['nearer', 1500],
    ],
  });
});

test('it stays where it is while nothing waits for so long', async () => {
  // The SDK itself waits 15 s for an answer.
  await start(60_000);
  const seen = await probe(sandbox, async ({ db }) => {
    await db.createCollection('begun');
    // A pause ends by itself.
    await new Promise((resolve) => setTimeout(resolve, 20));
    return performance.now();
  });
  expect(seen).toEqual({ ok: true, value: 0 });
});

test('only a standing clock can be moved, and only of who serves the request', async () => {
  sandbox = await startProbeSandbox();
  const { requestID } = await sandbox.callFunction({ name: 'probe', openid: 'oSomebody', data: { script: '() => 1' } });
  expect(() => {
    sandbox.moveClock(requestID, 1);
  }).toThrow('moves on by itself');
  expect(() => {
    sandbox.moveClock('another', 1);
  }).toThrow('Nobody serves');
});
