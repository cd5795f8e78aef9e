import { ERROR_CATALOGUE, type Verification } from '../../../contract';
import { inTime, DeadlineExceeded, type Deadline } from '../deadline';
import { Failure } from '../failure';
import type { PersonRecord, Result, Standing } from '../store/person-record';

/** While another request asks WeChat with the same code, its result is looked for this often. */
const POLL_MS = 150;

/**
 * Repeats the result of an earlier request with the same code.
 * @param waited the earlier request was still running when this one came, so its error is passed on as it is
 */
export function replay(result: Result, waited: boolean): Verification {
  if (result.verification !== undefined) return result.verification;
  const isOver = !waited && ERROR_CATALOGUE[result.error].retry === 'later';
  // Retrying cannot help once the code is spent: the person needs a new one.
  throw new Failure(isOver ? 'CODE_USED' : result.error);
}

/**
 * Waits for the result of another request that is asking WeChat with the same code.
 * @returns `released` if that request gave up before it asked, so the code can be used
 */
export async function waitForResult(
  look: () => Promise<PersonRecord | undefined>,
  standingIn: (record: PersonRecord) => Standing,
  by: Deadline,
): Promise<Verification | 'released'> {
  try {
    for (;;) {
      await inTime(by, new Promise((resolve) => setTimeout(resolve, POLL_MS)));
      const record = await inTime(by, look());
      const standing: Standing = record === undefined ? { kind: 'code_used' } : standingIn(record);
      switch (standing.kind) {
        case 'settled':
          return replay(standing.result, true);
        case 'free':
        case 'limited':
          return 'released';
        case 'in_flight':
          continue;
        case 'reserved':
        case 'code_used':
          throw new Failure('CODE_USED');
      }
    }
  } catch (error) {
    if (error instanceof DeadlineExceeded) throw new Failure('IN_PROGRESS');
    throw error;
  }
}
