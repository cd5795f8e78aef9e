/** The part of `wx` that knows the reader's text size; both ways have been absent or silent in some version. */
interface TextSizeApi {
  readonly canIUse: (name: string) => boolean;
  readonly getAppBaseInfo: () => { readonly fontSizeSetting?: number };
  readonly getSystemInfoSync: () => { readonly fontSizeSetting?: number };
}

const STANDARD_PX = 16;
const SMALLEST = 0.9;
const LARGEST = 2;

/** The text size that the person has set in WeChat, over the standard one: 1, or 1.4 for much larger text. */
export function readTextScale(api: TextSizeApi): number {
  const size =
    (api.canIUse('getAppBaseInfo') ? api.getAppBaseInfo().fontSizeSetting : undefined) ??
    api.getSystemInfoSync().fontSizeSetting ??
    STANDARD_PX;
  return Math.min(LARGEST, Math.max(SMALLEST, size / STANDARD_PX));
}
