/** First version of WeChat's base library with an API that older phones lack. */
const SINCE: Readonly<Record<string, string>> = {
  getEnterOptionsSync: '2.9.4',
  getAppBaseInfo: '2.20.1',
  getWindowInfo: '2.20.1',
  getDeviceInfo: '2.20.1',
  openPrivacyContract: '2.32.3',
  getPrivacySetting: '2.32.3',
  requirePrivacyAuthorize: '2.32.3',
};

const ENCRYPTION_SINCE = '2.21.3';

/** Whether one dotted version is at least another, part by part as numbers. */
export function isAtLeast(version: string, wanted: string): boolean {
  const parts = version.split('.').map(Number);
  const wantedParts = wanted.split('.').map(Number);
  for (const [index, part] of wantedParts.entries()) {
    const own = parts[index] ?? 0;
    if (own !== part) return own > part;
  }
  return true;
}

export const canEncrypt = (version: string): boolean => isAtLeast(version, ENCRYPTION_SINCE);

/** Leaves out what a base library of this version has not. */
export function gate(apis: Readonly<Record<string, unknown>>, version: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(apis).filter(([name]) => isAtLeast(version, SINCE[name] ?? '0')));
}

/**
 * `wx.canIUse`: APIs, elements, and the `encrypt` parameter of storage; of other parameters it says no.
 * @param offered names of APIs and elements
 */
export function canIUse(offered: ReadonlySet<string>, version: string): (schema: string) => boolean {
  return (schema) => {
    const [name = '', ...details] = schema.split('.');
    if (!offered.has(name)) return false;
    if (details.length === 0) return true;
    return /^[sg]etStorage\.object\.encrypt$/.test(schema) && canEncrypt(version);
  };
}
