const SIMPLE = /^[a-z0-9_-]*$/;

/** Replaces the underscore by a character before the hyphen, where ICU sorts it; by code units it would come after. */
const inOrder = (key: string): string => key.replace(/_/g, '!');

/**
 * The order of `localeCompare`, in which the SDK signs the fields of a request, without what its first use in a process
 * costs: 7 ms, before the first question to the database can be sent, for ICU's collation tables. The fields' names are
 * lower-case ASCII, for which a comparison by code units gives the same order. Any other text is compared by ICU.
 */
export function compareKeys(left: string, right: string): number {
  if (!SIMPLE.test(left) || !SIMPLE.test(right)) return left.localeCompare(right);
  const [first, second] = [inOrder(left), inOrder(right)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
