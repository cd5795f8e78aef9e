import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compareKeys } from './compare-keys';
import { withCompareKeys } from './with-compare-keys';

const NODE_MODULES = path.resolve(__dirname, '..', '..', 'node_modules');
const SIGNER = readFileSync(path.join(NODE_MODULES, '@cloudbase/signature-nodejs/lib/keyvalue.js'), 'utf8');

interface Signer {
  SortedKeyValue: { kv(fields: object): { keys(): readonly string[] } };
}

test('the signer sorts with compareKeys, which it requires once', () => {
  const compared: [string, string][] = [];
  let required = 0;
  const exported: Partial<Signer> = {};
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the module as the bundle runs it
  const run = new Function('require', 'exports', withCompareKeys(SIGNER)) as (...given: unknown[]) => void;
  run((name: string) => {
    if (!name.endsWith('compare-keys.ts')) return { isObject: () => true };
    required += 1;
    return {
      compareKeys(left: string, right: string): number {
        compared.push([left, right]);
        return compareKeys(left, right);
      },
    };
  }, exported);

  expect(exported.SortedKeyValue?.kv({ c: 1, b_b: 2, a: 3, 'b-b': 4 }).keys()).toEqual(['a', 'b_b', 'b-b', 'c']);
  expect(compared.length).toBeGreaterThan(2);
  expect(required).toBe(1);
});

test.each([
  ['without its comparison', SIGNER.replace('localeCompare', 'compare')],
  ['with a second one', SIGNER + SIGNER],
])('a signer %s stops the build', (_, source) => {
  expect(() => withCompareKeys(source)).toThrow('compares keys in a new way');
});
