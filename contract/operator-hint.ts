import type { Confidential } from './personal-data';

declare const checked: unique symbol;

/** A sentence for the log and the documents. English; written in the source, so it can hold no one's data. */
export type OperatorHint = string & { readonly [checked]: true };

/** Takes only what is written in the source: a variable string or personal data does not compile. */
type Written<T extends string> = string extends T ? never : T extends Confidential<string> ? never : T;

/** @example operatorHint('REALNAME_TRANSPORT is none of auto, openapi, https.') */
export function operatorHint<const T extends string>(sentence: Written<T>): OperatorHint {
  const text: string = sentence;
  return text as OperatorHint;
}
