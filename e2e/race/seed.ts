import { createHash } from 'node:crypto';
import type { FaultFor } from '../../sandbox/wire/fault-target';
import { RUN } from '../testing/run';

export const PEOPLE = RUN.people;
export const INSTANCES = 8;
/** Each race prints its seed; `RACE_SEED=…` with that number repeats the same delays. */
export const SEED = Number(process.env['RACE_SEED'] ?? Date.now() % 1_000_000);

/** Half of all waits take no time, most of the others a few milliseconds, some longer. */
function msOf(dice: number, length: number): number {
  if (dice < 0x80) return 0;
  return Math.floor((length / 0x100) * (dice < 0xf0 ? 8 : 60));
}

/** Pseudo-random bytes that depend on `name` alone, which holds the seed: their order of use does not matter. */
export const draw = (name: string): Buffer => createHash('sha256').update(name).digest();

/** How long a request is held up before and after each of its steps: the same seed holds the same steps up for as long. */
export const delays: FaultFor = (step, { requestId, nthOfAll }) => {
  const [beforeDice = 0, before = 0, afterDice = 0, after = 0] = draw(`${requestId} ${step} ${nthOfAll}`);
  const [beforeMs, afterMs] = [msOf(beforeDice, before), msOf(afterDice, after)];
  return beforeMs + afterMs === 0 ? undefined : { beforeMs, afterMs };
};
