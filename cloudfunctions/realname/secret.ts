import { operatorHint, type OperatorHint } from '../../contract';

/** A configured secret: sent or used as a key, never logged. */
export type Secret = string & { readonly secret: unique symbol };

/** The secrets that the operator makes. The AppSecret is made by WeChat. */
export type OwnSecretName = 'REALNAME_HASH_SECRET' | 'REALNAME_RECEIPT_SECRET';

const MIN_BYTES = 32;
/** A text that repeats within so many characters was typed, not drawn. */
const LONGEST_REPEATED = 16;

/** Stands in every sample that the documents have printed: everybody knows those. `printed-secrets.test.ts` reads them all. */
const SAMPLE_MARK = 'only-for-trying';

/** Consoles take quotes as part of the value, most back ends do not: the two would then sign with different secrets. */
export const isQuoted = (text: string): boolean => /^["'`“‘]|["'`”’]$/.test(text);

/** `aaaa…`, `12345678…`: long enough, and guessed at once. */
function isRepeated(text: string): boolean {
  const longest = Math.min(LONGEST_REPEATED, Math.floor(text.length / 2));
  for (let length = 1; length <= longest; length += 1) if (text.startsWith(text.slice(length))) return true;
  return false;
}

/** Why a value cannot serve as this secret; undefined where it can. */
export function secretProblem(name: OwnSecretName, text: string): OperatorHint | undefined {
  if (isQuoted(text)) return operatorHint(`${name} must be written without quotes around it.`);
  if (Buffer.byteLength(text) < MIN_BYTES) return operatorHint(`${name} must have at least ${MIN_BYTES} bytes.`);
  if (text.includes(SAMPLE_MARK)) return operatorHint(`${name} must be your own, not the sample of the documents.`);
  if (isRepeated(text)) return operatorHint(`${name} must be random, not a short text repeated.`);
  return undefined;
}
