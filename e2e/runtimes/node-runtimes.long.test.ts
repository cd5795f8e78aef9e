import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { NODE_VERSIONS, nodeOfVersion } from './node-runtimes';

const ROOT = path.resolve(__dirname, '..', '..');

/** What is said of every character there is, in four places of a name and in a number, as one digest. */
const VERDICTS = `
  import { createHash } from 'node:crypto';
  import { parseName, parseCredId } from './contract';
  if (process.argv[2] === 'poor') {
    delete globalThis.Intl;
    String.prototype.normalize = function () { return this.toString(); };
  }
  const now = new Date(0);
  const hash = createHash('sha256');
  for (let codePoint = 0; codePoint <= 0x10ffff; codePoint += 1) {
    const character = String.fromCodePoint(codePoint);
    const names = ['王' + character, character + '王', 'a' + character, character + 'b'].map(parseName);
    hash.update(JSON.stringify([names, parseCredId(character + '123', now)]));
  }
  console.log(hash.digest('hex'));
`;

let nodes: readonly string[];
beforeAll(async () => {
  nodes = await Promise.all(NODE_VERSIONS.map(nodeOfVersion));
});

test('every character has the same verdict on every Node, and on an engine without ICU', async () => {
  const outfile = path.join(await mkdtemp(path.join(tmpdir(), 'verdicts-')), 'verdicts.cjs');
  const stdin = { contents: VERDICTS, resolveDir: ROOT, loader: 'ts' } as const;
  await build({ stdin, bundle: true, platform: 'node', format: 'cjs', target: 'node16.13', charset: 'utf8', outfile });
  const verdictsOf = async (node: string, ...args: string[]): Promise<string> =>
    (await promisify(execFile)(node, [outfile, ...args])).stdout;
  const [first, ...others] = [process.execPath, ...nodes];
  const expected = await verdictsOf(first);
  for (const node of others) expect(await verdictsOf(node)).toBe(expected);
  expect(await verdictsOf(first, 'poor')).toBe(expected);
});
