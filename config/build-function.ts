import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Metafile } from 'esbuild';
import { slimSdk } from './slim-sdk/slim-sdk';

const ROOT = path.resolve(__dirname, '..');

interface FunctionBuild {
  /** The folder below `cloudfunctions/`, and the function's name in the cloud. */
  readonly name: string;
  readonly outDir: string;
  /** Keeps `wx-server-sdk` outside, to be loaded from node_modules: for tests of the bundle against the SDK as it is. */
  readonly unbundled?: boolean;
  /** Bundles the SDK whole, without stubs: for measurements. */
  readonly whole?: boolean;
}

/**
 * Builds one cloud function into a folder that can be uploaded as it is: `index.js` with all it needs, a `package.json`
 * without dependencies (nothing to install in the cloud), and `config.json` with its permissions and triggers.
 */
export async function buildFunction({ name, outDir, unbundled, whole }: FunctionBuild): Promise<Metafile> {
  const source = path.join(ROOT, 'cloudfunctions', name);
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const { version } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [path.join(source, 'index.ts')],
    outfile: path.join(outDir, 'index.js'),
    bundle: true,
    platform: 'node',
    // The oldest runtime that WeChat Cloud offers.
    target: 'node16.13',
    format: 'cjs',
    charset: 'utf8',
    define: { REALNAME_VERSION: JSON.stringify(version) },
    metafile: true,
    legalComments: 'none',
    // Our own names stay, and lines stay short, so that a stack trace in the cloud's log can be read.
    minifyWhitespace: true,
    minifySyntax: true,
    lineLimit: 120,
    logLevel: 'warning',
    ...(unbundled === true ? { external: ['wx-server-sdk'] } : {}),
    plugins: unbundled === true || whole === true ? [] : [slimSdk],
  });
  await writeFile(
    path.join(outDir, 'package.json'),
    `${JSON.stringify({ name, version, private: true, main: 'index.js', dependencies: {} }, null, 2)}\n`,
  );
  await writeFile(path.join(outDir, 'config.json'), await readFile(path.join(source, 'config.json')));
  return metafile;
}
