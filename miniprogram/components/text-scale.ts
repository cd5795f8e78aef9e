import { isRecord } from '../../contract/parsed';

/** The part of `wx` that knows the reader's text size; both ways have been absent or silent in some version. */
interface TextSizeApi {
  readonly canIUse: (name: string) => boolean;
  readonly getAppBaseInfo: () => unknown;
  readonly getSystemInfoSync: () => unknown;
}

const STANDARD_PX = 16;
const SMALLEST = 0.9;
const LARGEST = 2;

function sizeIn(info: unknown): number | undefined {
  const size = isRecord(info) ? info['fontSizeSetting'] : undefined;
  return typeof size === 'number' && size > 0 ? size : undefined;
}

function readSize(api: TextSizeApi): number | undefined {
  try {
    const size = api.canIUse('getAppBaseInfo') ? sizeIn(api.getAppBaseInfo()) : undefined;
    return size ?? sizeIn(api.getSystemInfoSync());
  } catch {
    // Every page asks this: better the standard size than no page.
    return undefined;
  }
}

/** The text size that the person has set in WeChat, over the standard one: 1, or 1.4 for much larger text. */
export function readTextScale(api: TextSizeApi): number {
  const size = readSize(api) ?? STANDARD_PX;
  return Math.min(LARGEST, Math.max(SMALLEST, size / STANDARD_PX));
}
