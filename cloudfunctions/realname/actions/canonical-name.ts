import type { RealName } from '../../../contract';

/**
 * Unicode can write the same name in several ways (`é` as one character or two, 領 as U+9818 or U+F9B4). This is the
 * form that WeChat compares with. Only the function does it, because `normalize()` does nothing on some phones; it does
 * not change whether a name is accepted.
 */
export const canonicalName = (name: RealName): RealName => name.normalize('NFC') as RealName;
