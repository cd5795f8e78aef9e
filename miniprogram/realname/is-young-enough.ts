import type { Verification } from '../../contract/response';

const DAY_MS = 86_400_000;

/** Whether a result is new enough to count. A time that cannot be read is not. */
export function isYoungEnough({ checkedAt }: Verification, maxAgeDays: number | undefined, now: number): boolean {
  if (maxAgeDays === undefined) return true;
  const age = now - Date.parse(checkedAt);
  // The phone's clock may be behind the server's.
  return age <= maxAgeDays * DAY_MS;
}
