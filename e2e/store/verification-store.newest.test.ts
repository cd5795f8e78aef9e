import * as fc from 'fast-check';
import type { Verification } from '../../contract';
import type { Attempt, PersonRecord } from '../../cloudfunctions/realname/store/person-record';
import { attemptOf, createStoreWorld, IN_TIME, KEPT, NOW, OPENID } from './testing/store-world';

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
        await expect(settling).resolves.toBe(true);
      }

      const stored = (document() as PersonRecord).id;
      const told: unknown[] = [];
      for (const code of CODES) {
        const again = { ...attemptAt(code, off[code]), by: 'another request' };
        const standing = await anotherInstance().reserve(OPENID, again, IN_TIME);
        if (standing.kind === 'settled' && standing.result.verification !== undefined) {
          told.push(standing.result.verification.id);
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
