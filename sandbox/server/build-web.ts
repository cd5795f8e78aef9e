import path from 'node:path';
import { build } from 'esbuild';

export interface WebBundle {
  readonly js: string;
  readonly css: string;
}

/** The page's entry; styles are imported from there. */
const ENTRY = path.join(__dirname, '..', 'web', 'index.ts');

/** Bundles the sandbox's page in memory. Rejects with esbuild's own account of what is wrong. */
export async function buildWeb(entry: string = ENTRY): Promise<WebBundle> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    outdir: 'web',
    platform: 'browser',
    target: 'es2021',
    jsx: 'automatic',
    charset: 'utf8',
    // React without what only its own developers need; the page's source stays readable.
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const textOf = (extension: string): string => outputFiles.find((file) => file.path.endsWith(extension))?.text ?? '';
  return { js: textOf('.js'), css: textOf('.css') };
}
