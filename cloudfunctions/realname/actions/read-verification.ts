import { parseVerification, type Verification } from '../../../contract';
import { Failure } from '../failure';
import type { Scope } from '../scope';

/** The person's verification as stored, or null where there is none. */
export async function readVerification({ store }: Scope): Promise<Verification | null> {
  const record = await store.read();
  if (record?.outcome === undefined) return null;
  const verification = parseVerification(record);
  if (verification === undefined) throw new Failure('STORAGE_FAILED');
  return verification;
}
