// Verifies a receipt in a back end outside the cloud:
//   REALNAME_RECEIPT_SECRET=… REALNAME_APPID=wx… node verify-receipt.mjs < receipt
// Outside this repository it needs jose: npm i jose
import { text } from 'node:stream/consumers';
import { jwtVerify } from 'jose';

const missing = ['REALNAME_RECEIPT_SECRET', 'REALNAME_APPID'].filter((name) => !process.env[name]);
if (missing.length > 0) {
  console.error(`Not set: ${missing.join(', ')} (the function's secret, and the mini-program's appid).`);
  process.exit(1);
}
const { REALNAME_RECEIPT_SECRET, REALNAME_APPID } = process.env;
const secret = new TextEncoder().encode(REALNAME_RECEIPT_SECRET);
if (process.stdin.isTTY) console.error('Paste the receipt, then press Enter and Ctrl-D (on Windows Ctrl-Z, Enter).');
const receipt = (await text(process.stdin)).trim();

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
