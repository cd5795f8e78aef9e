import path from 'node:path';

const COMPARATOR = '(l, r) => l.toString().localeCompare(r)';
const COMPARE_KEYS = JSON.stringify(path.join(__dirname, 'compare-keys.ts'));

/**
 * The SDK's signer with `compareKeys` for the comparison that loads the collation tables.
 * @throws where the signer no longer compares keys as it did
 */
export function withCompareKeys(signer: string): string {
  const [before, after, ...more] = signer.split(COMPARATOR);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error('The SDK’s signer compares keys in a new way: see compare-keys.ts.');
  }
  // Required once, outside of the comparison: in a bundle each `require` of it makes a new object.
  return `${before}compareKeys${after}\nconst { compareKeys } = require(${COMPARE_KEYS});\n`;
}
