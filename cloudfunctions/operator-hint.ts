import type { Confidential } from '../contract';

declare const checked: unique symbol;

/** A sentence written in the source code, so it cannot contain anybody's data. */
export type HintText = string & { readonly [checked]: true };

/** Advice for the operator, for the log and the documents. */
export interface OperatorHint {
  readonly zh: HintText;
  readonly en: HintText;
}

/** `Record<T, …>` has a required key only if T is a literal; for `string` and for templates with one it has none. */
type IsLiteral<T extends string> = Partial<Record<T, unknown>> extends Record<T, unknown> ? false : true;

/** Accepts literals only: a `string`, a template with one in it, and personal data do not compile. */
type Written<T extends string> = T extends Confidential<string> ? never : IsLiteral<T> extends true ? T : never;

interface WrittenHint<Zh extends string, En extends string> {
  readonly zh: Written<Zh>;
  readonly en: Written<En>;
}

/** @example operatorHint({ zh: '云函数的配置有误。', en: "The function's configuration is wrong." }) */
export function operatorHint<const Zh extends string, const En extends string>(
  written: WrittenHint<Zh, En>,
): OperatorHint {
  const { zh, en }: { readonly zh: string; readonly en: string } = written;
  return { zh: zh as HintText, en: en as HintText };
}

/**
 * A hint about an error that is not listed, so that its number can be looked up: `WeChat gave no token (40066).`
 * @param written without the full stops
 */
export function numberedHint<const Zh extends string, const En extends string>(
  written: WrittenHint<Zh, En>,
  errcode: number,
): OperatorHint {
  const { zh, en }: { readonly zh: string; readonly en: string } = written;
  return { zh: `${zh}（${errcode}）。` as HintText, en: `${en} (${errcode}).` as HintText };
}

declare const ofPlatform: unique symbol;
/** A word of the platform, such as a region or an environment: never a person's, never a secret. */
export type PlatformWord = string & { readonly [ofPlatform]: true };

/** @param value from the platform's own context or variables, nothing else */
export function platformWord(value: unknown): PlatformWord | undefined {
  return typeof value === 'string' && /^[\w.-]{1,64}$/.test(value) ? (value as PlatformWord) : undefined;
}

/**
 * A hint with what was found at its end: `The time limit is too short, in milliseconds: 3000.`
 * @param written without the full stops
 */
export function quotingHint<const Zh extends string, const En extends string>(
  written: WrittenHint<Zh, En>,
  ...found: readonly (number | PlatformWord)[]
): OperatorHint {
  const { zh, en }: { readonly zh: string; readonly en: string } = written;
  return { zh: `${zh}：${found.join('、')}。` as HintText, en: `${en}: ${found.join(', ')}.` as HintText };
}
