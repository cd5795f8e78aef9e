/** A day that can be booked. */
export interface Day {
  /** `2026-03-09`, as the function `appointment` takes it. */
  readonly day: string;
  /** `3月9日 周一` */
  readonly words: string;
}

const DAY_MS = 86_400_000;
/** China Standard Time: the hospital's days. */
const CST_OFFSET_MS = 8 * 3_600_000;
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;
const OFFERED = 5;
/** Any ten days in a row hold five working days. */
const LOOKED_AT = 10;

function dayAt(time: number): Day & { readonly isWorkingDay: boolean } {
  const there = new Date(time + CST_OFFSET_MS);
  const weekday = there.getUTCDay();
  return {
    day: there.toISOString().slice(0, 10),
    words: `${there.getUTCMonth() + 1}月${there.getUTCDate()}日 ${WEEKDAYS[weekday] ?? ''}`,
    isWorkingDay: weekday !== 0 && weekday !== 6,
  };
}

/** The next five working days, from tomorrow. @param now milliseconds since the epoch */
export function nextWorkingDays(now: number): readonly Day[] {
  return Array.from({ length: LOOKED_AT }, (_, index) => dayAt(now + (index + 1) * DAY_MS))
    .filter(({ isWorkingDay }) => isWorkingDay)
    .slice(0, OFFERED)
    .map(({ day, words }) => ({ day, words }));
}

/** The words for a day that was chosen earlier. */
export const wordsOf = (day: string): string => dayAt(Date.parse(`${day}T00:00:00+08:00`)).words;
