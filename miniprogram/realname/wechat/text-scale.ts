import { isRecord, isText } from '../../../contract/parsed';

/** The part of `wx` that knows the reader's text size; each way has been absent or silent in some version. */
interface TextSizeApi {
  readonly canIUse: (name: string) => boolean;
  readonly getAppBaseInfo: () => unknown;
  readonly getDeviceInfo?: () => unknown;
  readonly getSystemInfoSync: () => unknown;
}

/** What WeChat calls the standard size, in px. */
const STANDARD_PX = { ios: 17, other: 16 } as const;
const SMALLEST = 0.9;
const LARGEST = 2;

type Info = Readonly<Record<string, unknown>>;

function ask(call: (() => unknown) | undefined): Info {
  try {
    const info = call?.();
    return isRecord(info) ? info : {};
  } catch {
    // Every page asks this: better the standard size than no page.
    return {};
  }
}

const positive = (value: unknown): number | undefined => (typeof value === 'number' && value > 0 ? value : undefined);

function scaleIn({ fontSizeScaleFactor, fontSizeSetting }: Info, isIos: boolean): number | undefined {
  const size = positive(fontSizeSetting);
  return (
    positive(fontSizeScaleFactor) ?? (size === undefined ? undefined : size / STANDARD_PX[isIos ? 'ios' : 'other'])
  );
}

/** iPads call themselves iOS, too. */
const isIosIn = ({ platform, system }: Info): boolean =>
  platform === 'ios' || (isText(system) && /^(iOS|iPadOS)/i.test(system));

/**
 * The text size that the person has set in WeChat, over the standard one: 1, or 1.4 for much larger text.
 * @see https://developers.weixin.qq.com/miniprogram/dev/api/base/system/wx.getAppBaseInfo.html
 */
export function readTextScale(api: TextSizeApi): number {
  const offers = (name: string): boolean => ask(() => ({ is: api.canIUse(name) }))['is'] === true;
  const app = offers('getAppBaseInfo') ? ask(() => api.getAppBaseInfo()) : {};
  const device = offers('getDeviceInfo') ? ask(() => api.getDeviceInfo?.()) : {};
  const old = ask(() => api.getSystemInfoSync());
  const scale = scaleIn(app, isIosIn(device) || isIosIn(old)) ?? scaleIn(old, isIosIn(old)) ?? 1;
  return Math.min(LARGEST, Math.max(SMALLEST, scale));
}
