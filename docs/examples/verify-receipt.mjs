// Verifies a receipt in a back end outside the cloud:
//   REALNAME_RECEIPT_SECRET=… REALNAME_APPID=wx… node verify-receipt.mjs < receipt
import { readFileSync } from 'node:fs';
import { jwtVerify } from 'jose';

const { REALNAME_RECEIPT_SECRET, REALNAME_APPID } = process.env;
if (!REALNAME_RECEIPT_SECRET || !REALNAME_APPID) {
  throw new Error('Set REALNAME_RECEIPT_SECRET and REALNAME_APPID.');
}
const secret = new TextEncoder().encode(REALNAME_RECEIPT_SECRET);
const receipt = readFileSync(0, 'utf8').trim();

try {
  // The list of algorithms matters: without it a forged header could choose another.
  const { payload } = await jwtVerify(receipt, secret, {
    algorithms: ['HS256'],
    issuer: REALNAME_APPID,
    requiredClaims: ['sub', 'jti', 'outcome', 'exp'],
  });
  if (payload.outcome !== 'verified') throw new Error('not verified');
  // Accept each jti once, and compare sub with the openid of your own session.
  console.log(JSON.stringify({ openid: payload.sub, verificationId: payload.jti }));
} catch {
  console.error('This receipt proves nothing: forged, expired, or for another mini-program.');
  process.exitCode = 1;
}
