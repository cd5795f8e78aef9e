import type { ReceiptRequest, Verification } from '../../../contract';
import { operatorHint } from '../../operator-hint';
import { Failure } from '../failure';
import type { Scope } from '../scope';
import { signReceipt } from '../sign-receipt';
import { readVerification } from './read-verification';

const NO_RECEIPT_SECRET = operatorHint({
  zh: '没有设置 REALNAME_RECEIPT_SECRET，所以不能签发凭证。',
  en: 'REALNAME_RECEIPT_SECRET is not set: without it there are no receipts.',
});

/** The person's verification; if it is `verified`, with a signed receipt in it. */
export async function receipt(scope: Scope, { reference }: ReceiptRequest): Promise<Verification | null> {
  const { receiptSecret } = scope.config;
  if (receiptSecret === undefined) throw new Failure('MISCONFIGURED', { hint: NO_RECEIPT_SECRET });
  const verification = await readVerification(scope);
  if (verification?.outcome !== 'verified') return verification;
  return { ...verification, receipt: signReceipt({ verification, who: scope.who, reference }, receiptSecret, scope) };
}
