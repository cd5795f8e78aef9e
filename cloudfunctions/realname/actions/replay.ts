import { ERROR_CATALOGUE, type Verification } from '../../../contract';
import { inTime, DeadlineExceeded, type Deadline } from '../deadline';
import { Failure } from '../failure';
import type { PersonRecord, Result, Standing } from '../store/person-record';

/** How often a request looks whether another one, with the same code, has its result. */
const POLL_MS = 150;

/**
 * What an earlier request with the same code came to.
 * @param waited it was still asking when this request came: its error is this request's, too
 */
export function replay(result: Result, waited: boolean): Verification {
  if (result.verification !== undefined) return result.verification;
  const isOver = !waited && ERROR_CATALOGUE[result.error].retry === 'later';
  // Retrying cannot help once the code is spent: the person needs a new one.
  throw new Failure(isOver ? 'CODE_USED' : result.error);
}

/**
 * Another request is asking WeChat with this code: waits for its result.
 * @returns `released` when that request could not ask at all, so that the code is free again
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
