import type { Scope } from '../scope';

/** Erases the person's verification. */
export async function forget({ store }: Scope): Promise<null> {
  await store.forget();
  return null;
}
