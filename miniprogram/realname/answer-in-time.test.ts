import { answerInTime, PATIENCE_MS } from './answer-in-time';
import { NONE } from './testing/answers';

const never = () => new Promise<never>(() => undefined);
const kindOf = async (asking: Promise<typeof NONE>, isOffline: boolean): Promise<unknown> => {
  const waited: number[] = [];
  const wait = (ms: number): Promise<void> => {
    waited.push(ms);
    return Promise.resolve();
  };
  const answer = await answerInTime(asking, { wait, isOffline: () => Promise.resolve(isOffline) });
  expect(waited).toEqual([PATIENCE_MS]);
  return answer.ok || answer.error.code !== 'UNREACHABLE' ? answer : answer.error.kind;
};

test('after 15 seconds without an answer the service is late, or the phone has no network', async () => {
  expect(await kindOf(never(), false)).toBe('not_answered_in_time');
  expect(await kindOf(never(), true)).toBe('network');
});

test('an answer that is there is told', async () => {
  expect(await kindOf(Promise.resolve(NONE), false)).toEqual(NONE);
});
