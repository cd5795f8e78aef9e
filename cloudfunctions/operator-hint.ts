import type { Confidential } from '../contract';

declare const checked: unique symbol;

/** A sentence that stands in the source, so that it can hold no one's data. */
export type HintText = string & { readonly [checked]: true };

/** What an operator is told, in the log and in the documents. */
export interface OperatorHint {
  readonly zh: HintText;
  readonly en: HintText;
}

/** Only a literal names one key, which can be missing: a variable string, or a template around one, names any number. */
type IsLiteral<T extends string> = Partial<Record<T, unknown>> extends Record<T, unknown> ? false : true;

/** Takes only what is written in the source: a variable string, a template with one, or personal data does not compile. */
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
