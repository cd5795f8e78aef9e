import { randomUUID } from 'node:crypto';
import { jwtVerify } from 'jose';
import { signReceipt, type ReceiptSubject } from './sign-receipt';
import type { Secret } from './secret';

const SECRET = 'abcdefghijklmnopqrstuvwxyz012345' as Secret;
const OTHER_SECRET = '543210zyxwvutsrqponmlkjihgfedcba' as Secret;
const NOW = new Date('2026-03-01T04:00:00.900Z');
const SUBJECT = {
  verification: {
    id: 'v-1',
    outcome: 'verified',
    checkedAt: '2026-02-01T04:00:00.900Z',
    maskedName: '张*',
    maskedCredId: '1101**********0070',
  },
  who: { openid: 'oPerson', appid: 'wxApp' },
  reference: 'order-7',
} as const;

const sources = { now: () => NOW.getTime(), newId: randomUUID };
const sign = (subject: ReceiptSubject, secret = SECRET): string => signReceipt(subject, secret, sources);
const read = (receipt: string, secret = SECRET, currentDate = NOW) =>
  jwtVerify(receipt, Buffer.from(secret), { currentDate });

test('jose verifies the receipt and finds all claims of the contract', async () => {
  const { payload, protectedHeader } = await read(sign(SUBJECT));
  // printf abcdefghijklmnopqrstuvwxyz012345 | sha256sum
  expect(protectedHeader).toEqual({ alg: 'HS256', typ: 'JWT', kid: '653bb124' });
  expect(payload).toEqual({
    iss: 'wxApp',
    sub: 'oPerson',
    jti: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
    vid: 'v-1',
    ref: 'order-7',
    outcome: 'verified',
    checkedAt: '2026-02-01T04:00:00.900Z',
    iat: Date.parse('2026-03-01T04:00:00Z') / 1000,
    exp: Date.parse('2026-03-01T04:10:00Z') / 1000,
  });
});

test('a receipt without a reference has no claim ref', async () => {
  const { payload } = await read(sign({ ...SUBJECT, reference: undefined }));
  expect(payload).not.toHaveProperty('ref');
});

test('two receipts for the same verification differ', async () => {
  const [one, other] = await Promise.all([read(sign(SUBJECT)), read(sign(SUBJECT))]);
  expect(one.payload.jti).not.toBe(other.payload.jti);
});

test('a receipt is refused after ten minutes, and with another secret', async () => {
  const receipt = sign(SUBJECT);
  await expect(read(receipt, SECRET, new Date('2026-03-01T04:09:59Z'))).resolves.toBeDefined();
  await expect(read(receipt, SECRET, new Date('2026-03-01T04:10:00Z'))).rejects.toThrow('exp');
  await expect(read(receipt, OTHER_SECRET)).rejects.toThrow('signature');
});

test('two secrets have different key ids', async () => {
  const { protectedHeader } = await read(sign(SUBJECT, OTHER_SECRET), OTHER_SECRET);
  expect(protectedHeader.kid).toMatch(/^[0-9a-f]{8}$/);
  expect(protectedHeader.kid).not.toBe('653bb124');
});
