// Verifies a receipt in a back end outside the cloud, with jose 6. To try it:
//   REALNAME_RECEIPT_SECRET=… REALNAME_APPID=wx… OPENID=… REFERENCE=… node verify-receipt.mjs < receipt
// Outside this repository it needs jose: npm i jose@6
import { text } from 'node:stream/consumers';
// snippet
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { jwtVerify } from 'jose';

const LEEWAY_SECONDS = 60; // clocks differ
const MAX_AGE_SECONDS = 365 * 24 * 3600; // of the check itself: yours to decide

const kidOf = (secret) => createHash('sha256').update(secret).digest('hex').slice(0, 8);

/** The receipt's claims. Throws unless it proves that this person is verified, for this order. */
export async function verifyReceipt(receipt, { secrets, appid, openid, reference }) {
  const keys = secrets.split(',').map((secret) => secret.trim());
  // An empty secret, too, signs: without this line a forgotten variable would let everybody in.
  if (keys.some((key) => Buffer.byteLength(key) < 32) || !appid || !openid || !reference) throw new Error('not set up');
  const { payload } = await jwtVerify(
    receipt,
    ({ kid }) => {
      const key = keys.find((each) => kidOf(each) === kid);
      if (key === undefined) throw new Error('signed with a secret that is not ours');
      return new TextEncoder().encode(key);
    },
    {
      algorithms: ['HS256'], // without it the receipt itself would choose
      issuer: appid,
      subject: openid,
      requiredClaims: ['exp', 'jti', 'vid'],
      maxTokenAge: 600, // makes jose look at iat
      clockTolerance: LEEWAY_SECONDS,
    },
  );
  const age = (Date.now() - Date.parse(payload.checkedAt)) / 1000;
  if (payload.outcome !== 'verified') throw new Error('not verified');
  if (payload.ref !== reference) throw new Error('for another order');
  if (!(age >= -LEEWAY_SECONDS && age <= MAX_AGE_SECONDS)) throw new Error('checked too long ago');
  return payload; // now store payload.jti, and refuse it the next time
}
// end of snippet

const { REALNAME_RECEIPT_SECRET = '', REALNAME_APPID = '', OPENID = '', REFERENCE = '' } = process.env;
if (process.stdin.isTTY) console.error('Paste the receipt, then press Enter and Ctrl-D (on Windows Ctrl-Z, Enter).');
try {
  const { sub, ref, vid, jti } = await verifyReceipt((await text(process.stdin)).trim(), {
    secrets: REALNAME_RECEIPT_SECRET,
    appid: REALNAME_APPID,
    openid: OPENID,
    reference: REFERENCE,
  });
  console.log(JSON.stringify({ openid: sub, reference: ref, verificationId: vid, receiptId: jti }));
} catch (error) {
  console.error(`refused: ${error.message}`);
  process.exitCode = 1;
}
