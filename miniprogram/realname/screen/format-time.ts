/** China Standard Time, where the reader is. */
const CST_OFFSET_MS = 8 * 3_600_000;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/**
 * `2026年3月7日 09:05`, in China.
 * @param iso ISO 8601; what is none comes back as it is
 */
export function formatTime(iso: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  const there = new Date(time + CST_OFFSET_MS);
  const date = `${there.getUTCFullYear()}年${there.getUTCMonth() + 1}月${there.getUTCDate()}日`;
  return `${date} ${twoDigits(there.getUTCHours())}:${twoDigits(there.getUTCMinutes())}`;
}
