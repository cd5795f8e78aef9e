import type { RealName } from '../../../contract';

/**
 * The name as WeChat holds it, where Unicode knows several ways to write the same: accents in one with their letters, and
 * unified ideographs for compatibility ones (`U+F9B4` is 領). It makes no difference to whether a name is accepted, so only
 * the side that has Unicode's tables does it: phones may lack them.
 */
export const canonicalName = (name: RealName): RealName => name.normalize('NFC') as RealName;
