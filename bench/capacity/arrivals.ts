const MINUTE_MS = 60_000;

/** A stretch of time in which people arrive evenly, one after the other. */
export interface Stretch {
  readonly minutes: number;
  /** Of all people; the shares of a profile are 1 together. */
  readonly share: number;
}

/** Appointments open at eight: a fifth comes within five minutes, half within half an hour, all within three hours. */
export const MORNING: readonly Stretch[] = [
  { minutes: 5, share: 0.2 },
  { minutes: 25, share: 0.3 },
  { minutes: 150, share: 0.5 },
];

/** As many a second as before, from the first second on. */
export const steady = (minutes: number): readonly Stretch[] => [{ minutes, share: 1 }];

/**
 * Moments at which people arrive, in order, in milliseconds: by chance within each stretch. Their number is exact.
 */
export function arrivalsOf(people: number, profile: readonly Stretch[], random: () => number): Float64Array {
  const moments = new Float64Array(people);
  let beganAt = 0;
  let share = 0;
  let arrived = 0;
  for (const stretch of profile) {
    share += stretch.share;
    const until = Math.min(Math.round(people * share), people);
    for (; arrived < until; arrived += 1) moments[arrived] = beganAt + random() * stretch.minutes * MINUTE_MS;
    beganAt += stretch.minutes * MINUTE_MS;
  }
  return moments.sort();
}
