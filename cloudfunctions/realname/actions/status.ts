import type { Verification } from '../../../contract';
import { inTime } from '../deadline';
import type { Scope } from '../scope';
import { prepareCheck } from './prepare-check';
import { readVerification } from './read-verification';

/** The person's verification. A check probably follows, so the instance prepares for it while the database is read. */
export async function status(scope: Scope): Promise<Verification | null> {
  const reading = readVerification(scope);
  const preparing = inTime(scope.deadlines.answer, prepareCheck(scope)).catch(() => undefined);
  // Wait for the preparation even if the read fails: the platform freezes us once we answer.
  return reading.finally(() => preparing);
}
