import { CompactSign, jwtVerify } from 'jose';
import type { Outcome, Verification } from '../../contract';
import type { Secret } from './config';
import { createReceipts } from './receipt';

const SECRET = 's'.repeat(32) as Secret;
const WHO = { openid: 'oPerson', appid: 'wxApp' };
const ISSUED = new Date('2026-03-01T04:00:00.900Z');
const verification = (outcome: Outcome): Verification => ({
  id: 'v-1',
  outcome,
  checkedAt: ISSUED.toISOString(),
  maskedName: '张*',
  maskedCredId: '1101**********0070',
});

test('a back end can verify the receipt, and it ends after ten minutes', async () => {
  const { receipt = '' } = await createReceipts(SECRET).add(verification('verified'), WHO, ISSUED);
  const { payload, protectedHeader } = await jwtVerify(receipt, Buffer.from(SECRET), { currentDate: ISSUED });
  expect(protectedHeader).toEqual({ alg: 'HS256', typ: 'JWT' });
  expect(payload).toEqual({
    iss: 'wxApp',
    sub: 'oPerson',
    jti: 'v-1',
    checkedAt: '2026-03-01T04:00:00.900Z',
    outcome: 'verified',
    iat: Date.parse('2026-03-01T04:00:00Z') / 1000,
    exp: Date.parse('2026-03-01T04:10:00Z') / 1000,
  });
  const tooLate = { currentDate: new Date('2026-03-01T04:10:01Z') };
  await expect(jwtVerify(receipt, Buffer.from(SECRET), tooLate)).rejects.toThrow('exp');
  await expect(jwtVerify(receipt, Buffer.from('o'.repeat(32)), { currentDate: ISSUED })).rejects.toThrow('signature');
});

test.each(['id_mismatch', 'id_type_mismatch', 'name_mismatch', 'no_real_name', 'inconclusive'] as const)(
  '%s has no receipt',
  async (outcome) => {
    await expect(createReceipts(SECRET).add(verification(outcome), WHO, ISSUED)).resolves.toEqual(
      verification(outcome),
    );
  },
);

test('there is no receipt without a secret', async () => {
  const receipts = createReceipts(undefined);
  await receipts.prepare();
  await expect(receipts.add(verification('verified'), WHO, ISSUED)).resolves.toEqual(verification('verified'));
});

test('preparing signs something that is no receipt', async () => {
  const sign = jest.spyOn(CompactSign.prototype, 'sign');
  await createReceipts(SECRET).prepare();
  expect(sign).toHaveBeenCalledTimes(1);
  const signed = await (sign.mock.results[0]?.value as Promise<string>);
  sign.mockRestore();
  await expect(jwtVerify(signed, Buffer.from(SECRET), { currentDate: ISSUED })).rejects.toThrow();
});

test.each([undefined, { randomUUID: () => '' }])(
  'brings Web Crypto where the runtime has %j in its place',
  async (crypto) => {
    const asBefore = Object.getOwnPropertyDescriptor(globalThis, 'crypto');
    Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true });
    await jest.isolateModulesAsync(async () => {
      await import('./receipt');
    });
    expect(globalThis.crypto.subtle).toHaveProperty('sign');
    if (asBefore !== undefined) Object.defineProperty(globalThis, 'crypto', asBefore);
  },
);
