import path from 'node:path';
import type { Part } from './report';
import { buildFunction } from '../config/build-function';
import { bytesByFile, bytesByPackage, total } from './sizes';

const ROOT = path.resolve(__dirname, '..');
const SHOWN = 12;

/** The function as it is deployed, and what its bundle is made of. */
export const size: Part = async () => {
  const outDir = path.join(ROOT, '.cache', 'bench', 'size', 'realname');
  const packages = bytesByPackage(await buildFunction({ name: 'realname', outDir }));
  const files = await bytesByFile(outDir);
  const largest = Object.entries(packages).sort(([, one], [, other]) => other - one);
  return {
    tables: [
      { title: 'The deployed function', columns: ['file', 'bytes'], rows: Object.entries(files) },
      { title: 'In its bundle', columns: ['package', 'bytes'], rows: largest.slice(0, SHOWN) },
    ],
    targets: [
      { what: 'bytes of the deployed function', value: total(files), atMost: 1_000_000 },
      { what: 'files of the deployed function', value: Object.keys(files).length, atMost: 4 },
    ],
  };
};
