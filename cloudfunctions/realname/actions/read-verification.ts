import { parseVerification, type Verification } from '../../../contract';
import type { Scope } from '../scope';

/** The person's verification as stored, without what belongs to the store; null where there is none. */
export async function readVerification({ store }: Scope): Promise<Verification | null> {
  return parseVerification(await store.read()) ?? null;
}
