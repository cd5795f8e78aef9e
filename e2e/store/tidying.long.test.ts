import type { Attempt, Result } from '../../cloudfunctions/realname/store/person-record';
import { attemptOf, createStoreWorld, DAY_MS, HOUR_MS, KEPT, NOW, type Seed } from './testing/store-world';

const PEOPLE = 200_000;
/** About as many as a call of the timer has time for. */
const STEPS_OF_A_CALL = 100;
/** The trip to the database at which the first call is killed: after the removal of its 13th step. */
const KILLED_AT = 50;

const OLD = attemptOf('old', { at: NOW - DAY_MS - 1 });
const YOUNG = attemptOf('young', { at: NOW - HOUR_MS });
const failed = ({ code, at }: Attempt): Result => ({ code, at, error: 'CODE_INVALID' });
const listsOf = (...attempts: Attempt[]) => ({ attempts, results: attempts.map(failed) });

/** Seven tenths are gone, a tenth was verified long ago, a tenth came back today, a tenth came for the first time. */
const kindOf = (nth: number): number => Math.floor((10 * nth) / PEOPLE);

function personOf(nth: number): Seed {
  const kind = kindOf(nth);
  const _id = `o${nth}`;
  if (kind === 9) return { _id, ...listsOf(YOUNG), ...KEPT, tidyAfter: YOUNG.at + DAY_MS };
  const record = { _id, ...(kind === 8 ? listsOf(YOUNG, OLD) : listsOf(OLD)), ...(kind < 7 ? {} : KEPT) };
  // Every second one was written by version 0.1.0.
  return nth % 2 === 0 ? { ...record, tidyAfter: OLD.at + DAY_MS } : record;
}

/** As `personOf`, with nothing old; none where nothing is left. */
function tidied(nth: number): readonly Seed[] {
  const kind = kindOf(nth);
  const person = personOf(nth);
  if (kind < 7) return [];
  if (kind === 7) return [{ ...person, ...listsOf(), tidyAfter: NOW + 30 * DAY_MS }];
  return kind === 8 ? [{ ...person, ...listsOf(YOUNG), tidyAfter: NOW + 3 * HOUR_MS }] : [person];
}

test('200,000 people are tidied in steps, none missed and nothing young touched, though a call was killed', async () => {
  let trips = 0;
  const { anotherInstance, cloud } = createStoreWorld({
    records: Array.from({ length: PEOPLE }, (_, nth) => personOf(nth)),
    around: (_, run) => {
      trips += 1;
      const done = run();
      return trips === KILLED_AT ? Promise.reject(new Error('killed')) : done;
    },
  });
  await expect(anotherInstance().tidy(() => true)).rejects.toThrow('killed');

  const startedAt = performance.now();
  let steps = 0;
  const left: (number | undefined)[] = [];
  do {
    let ofThisCall = 0;
    const mayGoOn = (): boolean => (ofThisCall += 1) <= STEPS_OF_A_CALL;
    const tidiedNow = await anotherInstance().tidy(mayGoOn);
    steps += ofThisCall;
    left.push(tidiedNow.left);
  } while (left.at(-1) !== undefined);
  const ms = Math.round(performance.now() - startedAt);
  process.stdout.write(
    `tidying: ${PEOPLE} people, ${steps} steps in ${left.length} calls, ${Math.round(ms / steps)} ms a step\n`,
  );

  const expected = Array.from({ length: PEOPLE }, (_, nth) => tidied(nth)).flat();
  const found = cloud.documents('realname_verifications');
  expect(found).toHaveLength(expected.length);
  // Text by text: a comparison of all at once takes minutes.
  expect(found.filter((document, nth) => JSON.stringify(document) !== JSON.stringify(expected[nth]))).toEqual([]);
});
