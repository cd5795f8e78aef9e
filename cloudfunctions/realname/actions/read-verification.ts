import { parseVerification, type Verification } from '../../../contract';
import type { Scope } from '../scope';

/** The person's stored verification without the store's own fields, or null. */
export async function readVerification({ store }: Scope): Promise<Verification | null> {
  return parseVerification(await store.read()) ?? null;
}
