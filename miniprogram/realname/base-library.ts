export type BaseLibraryApi = Pick<WechatMiniprogram.Wx, 'canIUse' | 'getAppBaseInfo'>;

const parts = (version: string): number[] => version.split('.').map(Number);

/**
 * Whether the phone's base library is new enough. A version that cannot be read counts as too old: what is asked for
 * here protects personal data.
 * @param minimum `2.21.3`; 2.20.1 at least, before which the version is not asked for
 */
export function isBaseLibraryAtLeast(api: BaseLibraryApi, minimum: string): boolean {
  if (!api.canIUse('getAppBaseInfo')) return false;
  const { SDKVersion } = api.getAppBaseInfo();
  if (!/^\d+\.\d+\.\d+$/.test(SDKVersion)) return false;
  const actual = parts(SDKVersion);
  const difference = parts(minimum)
    .map((part, index) => (actual[index] ?? 0) - part)
    .find((delta) => delta !== 0);
  return (difference ?? 0) >= 0;
}
