import * as fc from 'fast-check';
import type { Verification } from '../../../contract';
import type { Attempt, PersonRecord } from './person-record';
import { attemptOf, createStoreWorld, IN_TIME, KEPT, NOW, OPENID } from './testing/store-world';
import type { Settled } from './verification-store';

const CODES = ['a', 'b', 'c', 'd'] as const;
type Code = (typeof CODES)[number];

const shuffled = fc.shuffledSubarray([...CODES], { minLength: CODES.length });
/** How far each one's clock is off, in milliseconds. */
const clocks = fc.record({ a: fc.nat(50), b: fc.nat(50), c: fc.nat(50), d: fc.nat(50) });
/** Codes of which WeChat says something; of the others it says that they are not valid. */
const answered = fc.subarray([...CODES]);

const attemptAt = (code: Code, offMs: number): Attempt => attemptOf(code, { at: NOW + offMs });

test('whatever the order in which codes are asked and answered, only the one whose verification is stored is told it', async () => {
  await fc.assert(
    fc.asyncProperty(shuffled, shuffled, clocks, answered, async (asking, answering, off, found) => {
      const { anotherInstance, document } = createStoreWorld({ records: [{}], dailyLimit: CODES.length });
      for (const code of asking) await anotherInstance().reserve(OPENID, attemptAt(code, off[code]), IN_TIME);

      const settled = new Map<Code, Settled>();
      for (const code of answering) {
        const attempt = attemptAt(code, off[code]);
        const result = { code, at: attempt.at };
        const verification: Verification = {
          ...KEPT,
          id: `v-${code}`,
          checkedAt: new Date(attempt.at + 100).toISOString(),
        };
        const settling = found.includes(code)
          ? anotherInstance().settle(OPENID, attempt, { ...result, verification }, { ...KEPT, ...verification })
          : anotherInstance().settle(OPENID, attempt, { ...result, error: 'CODE_INVALID' });
        settled.set(code, await settling);
      }

      const stored = (document() as PersonRecord).id;
      const told: unknown[] = [];
      for (const code of CODES) {
        const again = { ...attemptAt(code, off[code]), by: 'another request' };
        const standing = await anotherInstance().reserve(OPENID, again, IN_TIME);
        if (standing.kind === 'settled' && standing.result.verification !== undefined) {
          told.push(standing.result.verification.id);
          // Whoever asked first was told the same.
          expect(settled.get(code)).toBe('newest');
        } else if (found.includes(code)) {
          expect(standing).toEqual({ kind: 'code_used' });
        }
      }
      expect(told).toEqual(stored === undefined ? [] : [stored]);
      expect(stored === undefined).toBe(found.length === 0);
    }),
    { numRuns: 40 },
  );
});

test('of two codes that are answered at the same moment, the one that the record does not keep is used', async () => {
  const { anotherInstance, document } = createStoreWorld({ records: [{}] });
  const [older, newer] = [attemptOf('a'), attemptOf('b', { at: NOW + 1 })];
  await anotherInstance().reserve(OPENID, older, IN_TIME);
  await anotherInstance().reserve(OPENID, newer, IN_TIME);
  const settle = ({ code, at }: Attempt): Promise<Settled> => {
    const verification = { ...KEPT, id: `v-${code}`, checkedAt: new Date(at + 100).toISOString() };
    return anotherInstance().settle(OPENID, attemptOf(code, { at }), { code, at, verification }, verification);
  };
  const [ofNewer, ofOlder] = await Promise.all([settle(newer), settle(older)]);
  expect([ofNewer, ofOlder]).toEqual(['newest', 'outdated']);
  expect(document()).toMatchObject({ id: 'v-b' });
});
