/** China Standard Time, where the reader is. */
const CST_OFFSET_MS = 8 * 3_600_000;

/**
 * `2026年3月7日 09:05`, in China.
 * @param iso ISO 8601; what is none comes back as it is
 */
export function formatTime(iso: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  const there = new Date(time + CST_OFFSET_MS).toISOString();
  return there.replace(/^(\d+)-0?(\d+)-0?(\d+)T(\d+:\d+).*/, '$1年$2月$3日 $4');
}
