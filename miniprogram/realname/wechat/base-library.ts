import { isRecord, isText } from '../../../contract/parsed';

export type BaseLibraryApi = Pick<WechatMiniprogram.Wx, 'canIUse' | 'getAppBaseInfo'>;

const parts = (version: string): number[] => version.split('.').map(Number);

function versionOf(api: BaseLibraryApi): unknown {
  try {
    const info: unknown = api.canIUse('getAppBaseInfo') ? api.getAppBaseInfo() : undefined;
    return isRecord(info) ? info['SDKVersion'] : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether the phone's base library is new enough. A version that cannot be read counts as too old: what is asked for
 * here protects personal data.
 * @param minimum `2.21.3`; 2.20.1 at least, before which the version is not asked for
 */
export function isBaseLibraryAtLeast(api: BaseLibraryApi, minimum: string): boolean {
  const version = versionOf(api);
  if (!isText(version) || !/^\d+\.\d+\.\d+$/.test(version)) return false;
  const actual = parts(version);
  const difference = parts(minimum)
    .map((part, index) => (actual[index] ?? 0) - part)
    .find((delta) => delta !== 0);
  return (difference ?? 0) >= 0;
}
