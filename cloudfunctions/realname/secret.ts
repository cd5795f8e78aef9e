import { operatorHint, type OperatorHint } from '../operator-hint';

/** A configured secret. Never log it. */
export type Secret = string & { readonly secret: unique symbol };

/** The secrets that operators choose themselves; WeChat makes the AppSecret. */
export type OwnSecretName = 'REALNAME_HASH_SECRET' | 'REALNAME_RECEIPT_SECRET';

const MIN_BYTES = 32;
/** A text that repeats itself after at most this many characters was typed, not generated. */
const LONGEST_REPEATED = 16;

/** Two while one replaces the other: the first signs, and back ends with the same list accept both. */
const MAX_RECEIPT_SECRETS = 2;

/** Part of every sample secret in the documents, which anybody can read (checked by `printed-secrets.test.ts`). */
const SAMPLE_MARK = 'only-for-trying';

/** Consoles keep quotes as part of the value, most back ends drop them: the two would use different secrets. */
const isQuoted = (text: string): boolean => /^["'`“‘]|["'`”’]$/.test(text);

/** `aaaa…`, `12345678…`: long enough, but easy to guess. */
function isRepeated(text: string): boolean {
  const longest = Math.min(LONGEST_REPEATED, Math.floor(text.length / 2));
  for (let length = 1; length <= longest; length += 1) if (text.startsWith(text.slice(length))) return true;
  return false;
}

/** Why a value is refused as this secret; undefined if it is good or not set. */
export function secretProblem(name: OwnSecretName, text: string | undefined): OperatorHint | undefined {
  if (text === undefined) return undefined;
  if (isQuoted(text))
    return operatorHint({
      zh: `${name} 两边不要带引号。`,
      en: `${name} must be written without quotes around it.`,
    });
  if (Buffer.byteLength(text) < MIN_BYTES)
    return operatorHint({
      zh: `${name} 至少要有 ${MIN_BYTES} 个字节。`,
      en: `${name} must have at least ${MIN_BYTES} bytes.`,
    });
  if (text.includes(SAMPLE_MARK))
    return operatorHint({
      zh: `${name} 必须用您自己生成的，不能用文档里的示例。`,
      en: `${name} must be your own, not the sample of the documents.`,
    });
  if (isRepeated(text))
    return operatorHint({
      zh: `${name} 必须随机生成，不能是一小段文字的重复。`,
      en: `${name} must be random, not a short text repeated.`,
    });
  return undefined;
}

export const appSecretProblem = (text: string | undefined): OperatorHint | undefined =>
  text !== undefined && isQuoted(text)
    ? operatorHint({
        zh: 'REALNAME_APP_SECRET 两边不要带引号。',
        en: 'REALNAME_APP_SECRET must be written without quotes around it.',
      })
    : undefined;

/** `one, another` */
export const splitSecrets = (list: Secret | undefined): readonly Secret[] =>
  list === undefined ? [] : list.split(',').map((secret) => secret.trim() as Secret);

/** Why these are refused as receipt secrets. The second must be good as well: receipts signed with it are accepted. */
export function receiptSecretProblem(secrets: readonly Secret[]): OperatorHint | undefined {
  if (secrets.length > MAX_RECEIPT_SECRETS) {
    return operatorHint({
      zh: 'REALNAME_RECEIPT_SECRET 只能是一个密钥，或用逗号隔开的两个。',
      en: 'REALNAME_RECEIPT_SECRET must be one secret, or two with a comma between them.',
    });
  }
  return secrets.map((secret) => secretProblem('REALNAME_RECEIPT_SECRET', secret)).find((hint) => hint !== undefined);
}
