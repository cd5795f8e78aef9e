import type { Confidential } from '../contract';

declare const checked: unique symbol;

/** A sentence for the log and the documents. English; written in the source, so it can hold no one's data. */
export type OperatorHint = string & { readonly [checked]: true };

/** Only a literal names one key, which can be missing: a variable string, or a template around one, names any number. */
type IsLiteral<T extends string> = Partial<Record<T, unknown>> extends Record<T, unknown> ? false : true;

/** Takes only what is written in the source: a variable string, a template with one, or personal data does not compile. */
type Written<T extends string> = T extends Confidential<string> ? never : IsLiteral<T> extends true ? T : never;

/** @example operatorHint('REALNAME_TRANSPORT is none of auto, openapi, https.') */
export function operatorHint<const T extends string>(sentence: Written<T>): OperatorHint {
  const text: string = sentence;
  return text as OperatorHint;
}

/**
 * A hint about an error that is not listed, so that its number can be looked up: `WeChat gave no token (40066).`
 * @param sentence without its full stop
 */
export function numberedHint<const T extends string>(sentence: Written<T>, errcode: number): OperatorHint {
  const text: string = sentence;
  return `${text} (${errcode}).` as OperatorHint;
}
