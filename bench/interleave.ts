interface Rounds {
  readonly rounds: number;
  /** Rounds before, which are not counted; 1 where absent, for the machine's file cache. */
  readonly warmUp?: number;
  /** After this time no further round begins; no limit where absent. */
  readonly timeLimitMs?: number;
}

/** The measurements of each, one per round. */
export type Samples<N extends string, T = number> = Readonly<Record<N, readonly T[]>>;

/**
 * Measures each once per round. Another one begins in each round: none is always the first, or the one that follows
 * the others' work.
 */
export async function interleave<N extends string, T>(
  names: readonly N[],
  { rounds, warmUp = 1, timeLimitMs = Infinity }: Rounds,
  measure: (name: N, round: number) => Promise<T>,
): Promise<Samples<N, T>> {
  const samples = Object.fromEntries(names.map((name) => [name, [] as T[]])) as Record<N, T[]>;
  const endsAt = performance.now() + timeLimitMs;
  for (let round = 0; round < warmUp + rounds && performance.now() < endsAt; round += 1) {
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const sample = await measure(name, round);
      if (round >= warmUp) samples[name].push(sample);
    }
  }
  return samples;
}
